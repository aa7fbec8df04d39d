/** Every address of the API, once; `{name}` is filled in by `fillPath`. */
export const paths = {
  session: '/api/session',
  sessionPassword: '/api/session/password',
  signInLog: '/api/sign-in-log',
  units: '/api/units',
  unit: '/api/units/{unit}',
  unitApprovers: '/api/units/{unit}/approvers',
  unitChildren: '/api/units/{unit}/children',
  people: '/api/people',
  person: '/api/people/{person}',
  personPassword: '/api/people/{person}/password',
  handOver: '/api/people/{person}/hand-over',
  organisation: '/api/organisation',
  organisationUnit: '/api/organisation/units/{unit}',
  organisationSheet: '/api/organisation/sheet',
  organisationTemplate: '/api/organisation/template',
  organisationPreview: '/api/organisation/preview',
  organisationImport: '/api/organisation/import',
  failedMails: '/api/mail/failed',
  failedMailAgain: '/api/mail/failed/{mail}/again',
  failedMailGiveUp: '/api/mail/failed/{mail}/give-up',
  personMail: '/api/people/{person}/mail-address',
  officeSettings: '/api/office-settings',
  calendar: '/api/calendar',
  calendarDays: '/api/calendar/days',
  calendarYears: '/api/calendar/years',
  attachments: '/api/attachments',
  attachment: '/api/attachments/{attachment}',
  attachmentContent: '/api/attachments/{attachment}/content',
  events: '/api/events',
  live: '/api/health/live',
  ready: '/api/health/ready',
  docs: '/api/docs',
  openapi: '/api/openapi.json',
} as const;

type ParamOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamOf<Rest>
  : never;

/** An address with its parameters filled in and escaped. */
export function fillPath<Path extends string>(
  path: Path,
  params: Record<ParamOf<Path>, string>,
): string {
  const values: Record<string, string> = params;
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
