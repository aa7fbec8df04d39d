/** The pages of the editor, in the order in which a notice is written. */
export const EDITOR_STEPS = [
  'notice',
  'recipients',
  'items',
  'phases',
  'steps',
  'ladder',
  'issue',
] as const;
export type EditorStep = (typeof EDITOR_STEPS)[number];

const STEP_OF: readonly (readonly [RegExp, EditorStep])[] = [
  [/^notice\.recipients\b/, 'recipients'],
  [/^items\b/, 'items'],
  [/^(phases|anchors|closesOn)\b/, 'phases'],
  [/^(steps|matrix|graceDays|correctionWorkdays|inspection)\b/, 'steps'],
  [/^ladder\b/, 'ladder'],
];

/** The page on which the thing at a path of the file is edited. */
export function editorStepOf(path: string): EditorStep {
  return STEP_OF.find(([pattern]) => pattern.test(path))?.[1] ?? 'notice';
}

/** True for a path itself and for whatever lies inside it. */
export function isInside(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`) || path.startsWith(`${around}[`);
}

/** Reads the name of a page, as it stands in the address. */
export function asEditorStep(word: unknown): EditorStep {
  return EDITOR_STEPS.find((step) => step === word) ?? 'notice';
}
