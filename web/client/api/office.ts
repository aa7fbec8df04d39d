const KEPT_AT = 'luoshi.office';

/** The office this tab acts for; null: none chosen, the server takes the only one. */
let office: string | null = sessionStorage.getItem(KEPT_AT) ?? localStorage.getItem(KEPT_AT);

/** Sent as `X-Office` with every request. */
export function actingOffice(): string | null {
  return office;
}

/** Acts for another office from now on: in this tab, and in tabs opened later. */
export function actFor(next: string | null): void {
  office = next;
  if (next === null) {
    sessionStorage.removeItem(KEPT_AT);
    localStorage.removeItem(KEPT_AT);
  } else {
    sessionStorage.setItem(KEPT_AT, next);
    localStorage.setItem(KEPT_AT, next);
  }
}

/** An address for what cannot send headers: event streams, downloads. */
export function withOffice(path: string): string {
  if (office === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}x-office=${encodeURIComponent(office)}`;
}
