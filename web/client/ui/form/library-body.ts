/** A filled form as the form library sees it: its types cannot follow JSON all the way down. */
export type LibraryBody = Record<string, unknown>;
