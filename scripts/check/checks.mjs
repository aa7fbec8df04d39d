const bin = (path) => `node_modules/${path}`;
const script = (name) => ['--import', 'tsx', `scripts/check/${name}`];

/** Every check of `npm run check` with its arguments of node; the slow ones come first. */
export const checks = [
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit', '--pretty', 'false'] },
  {
    name: 'client-types',
    args: [bin('typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', 'web/client'],
  },
  { name: 'client-bundle', args: ['scripts/check/client-bundle.mjs'] },
  {
    name: 'import-directions',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', '.'],
    ],
  },
  { name: 'workflow-bundle', args: script('workflow-bundle.ts') },
  { name: 'formatting', args: [bin('prettier/bin/prettier.cjs'), '--check', '.'] },
  { name: 'campaign-schema', args: script('campaign-schema.ts') },
  { name: 'glossary', args: script('glossary.ts') },
];
