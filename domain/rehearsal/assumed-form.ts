import type { FormBody } from '../form';
import type { Json } from '../journal-entry';
import type { Route, RouteCondition } from '../approval/route';
import { conditionalParts } from '../approval/route-order';

type OnForm = Extract<RouteCondition, { field: string }>;

function meets(condition: OnForm): Json {
  return condition.kind === 'word'
    ? (condition.oneOf[0] ?? '')
    : (condition.atLeast ?? condition.atMost ?? 0);
}

function put(body: FormBody, field: string, value: Json): FormBody {
  const [key = '', ...rest] = field.split('.');
  if (rest.length === 0) return { ...body, [key]: value };
  const inner = (body[key] ?? {}) as FormBody;
  return { ...body, [key]: put(inner, rest.join('.'), value) };
}

/**
 * What a unit is assumed to have written where a route looks at it: nothing, or something that meets one
 * of the conditions on that field.
 * @param met share of forms that meet a condition, per cent
 * @param draw a number from 0 to below 1 for some words, always the same
 */
export function assumedForm(
  route: Route,
  met: number,
  draw: (...words: string[]) => number,
): FormBody {
  const all = conditionalParts(route).flatMap(({ when }) => when ?? []);
  const onForm = all.filter((one) => 'field' in one);
  const fields = [...new Set(onForm.map(({ field }) => field))];
  return fields.reduce<FormBody>((body, field) => {
    if (100 * draw('met', field) >= met) return body;
    const own = onForm.filter((one) => one.field === field);
    const chosen = own[Math.floor(draw('which', field) * own.length)];
    return chosen ? put(body, field, meets(chosen)) : body;
  }, {});
}
