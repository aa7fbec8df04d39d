import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { faultBody, refusalBody } from '../contract/errors';
import { underWay } from './under-way';
import { requireAccess } from './who';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Who may call a route at all: anybody, whoever is signed in, or whoever names an office. */
export type Access = 'public' | 'signedIn' | 'office';

/** One answer: JSON of this schema, or of another media type; without either there is no body. */
export interface DeclaredResponse {
  description: string;
  schema?: z.ZodType;
  contentType?: string;
}

export interface RequestSchemas {
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  headers?: z.ZodType;
}

/** A route as declared once; validation and documentation both come from it. */
export interface RouteSpec<Schemas extends RequestSchemas = RequestSchemas> {
  method: Method;
  /** As in web/contract: `/api/units/{unit}`. */
  path: string;
  summary: string;
  tags: string[];
  /** 'office' if left out. */
  access?: Access;
  request?: Schemas;
  /** Media type of the request's body where it is not JSON. */
  consumes?: string;
  /** Keyed by status; the first 2xx is what `mountRoute` answers with. */
  responses: { [status: number]: DeclaredResponse };
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler gets: the parsed request, and express's own pair for what is not JSON. */
export interface Call<Schemas extends RequestSchemas> {
  params: Parsed<Schemas['params']>;
  query: Parsed<Schemas['query']>;
  body: Parsed<Schemas['body']>;
  headers: Parsed<Schemas['headers']>;
  request: Request;
  response: Response;
}

const declared = new Map<string, RouteSpec>();

/** Declares a route; the OpenAPI document lists whatever was declared. */
export function route<Schemas extends RequestSchemas>(
  spec: RouteSpec<Schemas>,
): RouteSpec<Schemas> {
  const name = `${spec.method} ${spec.path}`;
  if (declared.has(name)) throw new Error(`${name} is declared twice`);
  declared.set(name, spec);
  return spec;
}

/** `/api/units/{unit}` as express 5 writes it below the `/api` where routers are mounted. */
export function expressPath(path: string): string {
  return path.replace(/^\/api/, '').replace(/\{(\w+)\}/g, ':$1');
}

function statusOf(spec: RouteSpec): number {
  const statuses = Object.keys(spec.responses).map(Number);
  return statuses.find((status) => status >= 200 && status < 300) ?? 204;
}

function parsed<Schemas extends RequestSchemas>(
  schemas: Schemas | undefined,
  request: Request,
): Omit<Call<Schemas>, 'request' | 'response'> {
  const values = {
    params: schemas?.params?.parse(request.params),
    query: schemas?.query?.parse(request.query),
    headers: schemas?.headers?.parse(request.headers),
    body: schemas?.body?.parse(request.body),
  };
  return values as Omit<Call<Schemas>, 'request' | 'response'>;
}

/**
 * Serves a declared route: access, then parsing by its schemas, then the handler. What the handler
 * returns is sent as JSON with the declared status; a handler that answered itself returns nothing.
 */
export function mountRoute<Schemas extends RequestSchemas>(
  router: Router,
  spec: RouteSpec<Schemas>,
  handler: (call: Call<Schemas>) => unknown,
): void {
  const run = async (request: Request, response: Response): Promise<unknown> =>
    await handler({ ...parsed(spec.request, request), request, response });
  router[spec.method](expressPath(spec.path), async (request: Request, response: Response) => {
    requireAccess(request, spec.access ?? 'office');
    const answer = await underWay.until(run(request, response));
    if (response.headersSent || response.writableEnded) return;
    if (answer === undefined) response.status(statusOf(spec)).end();
    else response.status(statusOf(spec)).json(answer);
  });
}

type JsonObject = { [key: string]: unknown };

/** A schema as OpenAPI 3.1 has it; recursive parts move to the document's components. */
function schemaFor(schema: z.ZodType, io: 'input' | 'output', components: JsonObject): JsonObject {
  const made = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonObject;
  const { $schema: _, $defs, ...rest } = made;
  const prefix = `part${Object.keys(components).length}`;
  const text = (value: unknown) =>
    JSON.stringify(value).replaceAll('#/$defs/', `#/components/schemas/${prefix}`);
  for (const [name, part] of Object.entries(($defs ?? {}) as JsonObject)) {
    components[`${prefix}${name}`] = JSON.parse(text(part));
  }
  return JSON.parse(text(rest)) as JsonObject;
}

function parametersOf(spec: RouteSpec, components: JsonObject): JsonObject[] {
  const places = [
    ['path', spec.request?.params],
    ['query', spec.request?.query],
    ['header', spec.request?.headers],
  ] as const;
  return places.flatMap(([place, schema]) => {
    if (!schema) return [];
    const { properties, required } = schemaFor(schema, 'input', components) as {
      properties?: { [name: string]: JsonObject };
      required?: string[];
    };
    return Object.entries(properties ?? {}).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || (required ?? []).includes(name),
      schema: property,
    }));
  });
}

function responseOf(answer: DeclaredResponse, components: JsonObject): JsonObject {
  const { description, schema, contentType } = answer;
  if (!schema && !contentType) return { description };
  const type = contentType ?? 'application/json';
  const body = schema ? schemaFor(schema, 'output', components) : { type: 'string' };
  return { description, content: { [type]: { schema: body } } };
}

function operationOf(spec: RouteSpec, components: JsonObject): JsonObject {
  const answers = Object.entries(spec.responses).map(([status, answer]) => [
    status,
    responseOf(answer, components),
  ]);
  const refused = { description: '被拒绝', schema: refusalBody };
  const body = spec.request?.body;
  const type = spec.consumes ?? 'application/json';
  return {
    summary: spec.summary,
    tags: spec.tags,
    parameters: parametersOf(spec, components),
    ...(body && {
      requestBody: {
        required: true,
        content: { [type]: { schema: schemaFor(body, 'input', components) } },
      },
    }),
    responses: {
      ...Object.fromEntries(answers),
      default: responseOf(refused, components),
      500: responseOf({ description: '系统故障', schema: faultBody }, components),
    },
    ...(spec.access === 'public' ? { security: [] } : {}),
  };
}

/** The API as an OpenAPI 3.1 document, from what has been declared. */
export function openApiDocument(): JsonObject {
  const schemas: JsonObject = {};
  const served: { [path: string]: JsonObject } = {};
  for (const spec of declared.values()) {
    served[spec.path] = { ...served[spec.path], [spec.method]: operationOf(spec, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '落实 Luoshi API',
      version: '1',
      description:
        '登录后以 cookie 识别本人；X-Office 指明以哪个单位的名义办理（只在一个单位任职时可省略；GET 也可用参数 x-office）。',
    },
    security: [{ session: [] }],
    paths: served,
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'luoshi.sid' } },
    },
  };
}
