/** The import table of CONTRIBUTING.md as rules; each comment says what to do instead. */
const PRODUCT = '^(domain|forms|store|workflows|activities|web)/';
const MONGO = '^node_modules/(mongoose|mongodb|bson)/';
const WEB_PACKAGES =
  '^node_modules/(express|express-session|express-rate-limit|helmet|multer|connect-mongo|pino-http|swagger-ui-dist|zod)/';
const WORKFLOW_PACKAGES = '^node_modules/@temporalio/(workflow|common)/';
const SERVER_PACKAGES =
  '^node_modules/(@temporalio|mongoose|mongodb|bson|express|pino|multer)(/|-)';
const BUILT_INS = { dependencyTypes: ['core'] };
const AS_VALUE = { dependencyTypesNot: ['type-only'] };

const forbidden = [
  {
    name: 'domain-imports-nothing',
    comment:
      'domain/ holds pure rules: take the fact as a parameter, and do the work in activities/.',
    from: { path: '^domain/' },
    to: { pathNot: '^domain/' },
  },
  {
    name: 'forms-see-domain-only',
    comment:
      'A form is data: move what it needs into domain/, or do the work where the form is used.',
    from: { path: '^forms/' },
    to: { pathNot: '^(domain|forms|node_modules)/', dependencyTypesNot: ['core'] },
  },
  {
    name: 'forms-hold-no-package-code',
    comment:
      'Forms import packages for their types only; validation and storage live at the user of the form.',
    from: { path: '^forms/' },
    to: { path: '^node_modules/', ...AS_VALUE },
  },
  {
    name: 'forms-hold-no-built-ins',
    comment: 'Forms run in the browser too: nothing of Node may be imported.',
    from: { path: '^forms/' },
    to: BUILT_INS,
  },
  {
    name: 'forms-know-no-sibling',
    comment: 'One folder, one form: what two forms share lies directly in forms/ or in domain/.',
    from: { path: '^forms/([^/]+)/' },
    to: { path: '^forms/[^/]+/', pathNot: '^forms/$1/' },
  },
  {
    name: 'store-sees-domain-only',
    comment:
      'store/ keeps and finds plain objects: rules belong in domain/, decisions to the caller.',
    from: { path: '^store/' },
    to: { path: '^(forms|workflows|activities|web)/' },
  },
  {
    name: 'store-uses-few-packages',
    comment:
      'store/ needs mongoose and the holiday table alone: pass what another package computes in as data.',
    from: { path: '^store/' },
    to: { path: '^node_modules/', pathNot: [MONGO, '^node_modules/(chinese-days|@types)/'] },
  },
  {
    name: 'mongo-only-in-store',
    comment:
      'Write a find/list/save function in store/ and call it; the type of the connection comes from store/connection.ts.',
    from: { path: PRODUCT, pathNot: '^store/' },
    to: { path: MONGO },
  },
  {
    name: 'workflows-see-activities-as-types',
    comment:
      'Use `import type` and proxyActivities: activity code must not enter the workflow bundle.',
    from: { path: '^workflows/' },
    to: { path: '^activities/', ...AS_VALUE },
  },
  {
    name: 'workflows-see-domain-only',
    comment:
      'A workflow is deterministic: everything besides domain/ and the workflow API goes through an activity.',
    from: { path: '^workflows/' },
    to: { pathNot: ['^(domain|workflows|activities)/', WORKFLOW_PACKAGES] },
  },
  {
    name: 'activities-see-no-workflows',
    comment:
      'Only the worker names workflows, by path: let the workflow pass the activity what it needs.',
    from: { path: '^activities/' },
    to: { path: '^workflows/' },
  },
  {
    name: 'activities-see-no-web',
    comment: 'Move what both sides need into domain/ or store/.',
    from: { path: '^activities/' },
    to: { path: '^web/' },
  },
  {
    name: 'web-packages-only-in-web',
    comment: 'HTTP and its contract end in web/: pass plain objects on.',
    from: { path: PRODUCT, pathNot: '^web/' },
    to: { path: WEB_PACKAGES },
  },
  {
    name: 'contract-sees-domain-only',
    comment:
      'The contract is read by browser and server alike: it may import domain/, types of forms/, and zod.',
    from: { path: '^web/contract/' },
    to: {
      pathNot: ['^(domain|forms|web/contract)/', '^node_modules/zod/'],
    },
  },
  {
    name: 'contract-sees-forms-as-types',
    comment: 'Use `import type`: the contract speaks of forms by key and never carries them.',
    from: { path: '^web/contract/' },
    to: { path: '^forms/', ...AS_VALUE },
  },
  {
    name: 'server-asks-by-messages',
    comment:
      'Send the update defined in workflows/messages.ts; of workflow functions take the type only.',
    from: { path: '^web/server/' },
    to: { path: '^workflows/', pathNot: '^workflows/messages\\.ts$', ...AS_VALUE },
  },
  {
    name: 'server-sees-no-activities',
    comment:
      'Call store/ for a read and send an update for an act: side effects of acts belong to the worker.',
    from: { path: '^web/server/' },
    to: { path: '^activities/' },
  },
  {
    name: 'server-sees-no-client',
    comment: 'Move what both sides need into web/contract/ or domain/.',
    from: { path: '^web/server/' },
    to: { path: '^web/client/' },
  },
  {
    name: 'client-sees-contract-only',
    comment:
      'The browser speaks to the server over HTTP: use web/contract/, and domain/ for hints.',
    from: { path: '^web/client/' },
    to: { path: '^(store|workflows|activities|web/server)/' },
  },
  {
    name: 'client-sees-wire-types-as-types',
    comment:
      'Use `import type`: the schemas bring zod along. Of the contract only addresses and kinds of files are code.',
    from: { path: '^web/client/' },
    to: {
      path: '^web/contract/',
      pathNot: '^web/contract/(paths|work-paths|drafting-paths|attachment-extensions)\\.ts$',
      ...AS_VALUE,
    },
  },
  {
    name: 'client-sees-forms-as-types',
    comment: 'Forms come from the server by version: import their types only.',
    from: { path: '^web/client/' },
    to: { path: '^forms/', ...AS_VALUE },
  },
  {
    name: 'addresses-import-nothing',
    comment: 'The client runs these files: keep schemas and packages out of them.',
    from: { path: '^web/contract/(paths|work-paths|drafting-paths)\\.ts$' },
    to: {},
  },
  {
    name: 'one-file-knows-the-form-library',
    comment: 'Show a form with web/client/ui/campaign-form.tsx.',
    from: { path: '^web/client/', pathNot: '^web/client/ui/(campaign-form\\.tsx$|form/)' },
    to: { path: '^node_modules/@rjsf/' },
  },
  {
    name: 'features-know-no-sibling',
    comment: 'What two features share lies in web/client/ui/ or web/client/api/.',
    from: { path: '^web/client/features/([^/]+)/' },
    to: { path: '^web/client/features/[^/]+/', pathNot: '^web/client/features/$1/' },
  },
  {
    name: 'client-parts-know-no-feature',
    comment: 'api/ and ui/ serve every feature: pass what they need as a parameter.',
    from: { path: '^web/client/(api|ui)/' },
    to: { path: '^web/client/(features|app)/' },
  },
  {
    name: 'client-holds-no-server-code',
    comment: 'This package runs on the server only: ask the server instead.',
    from: { path: '^web/client/' },
    to: { path: SERVER_PACKAGES },
  },
  {
    name: 'client-holds-no-built-ins',
    comment: 'The browser has nothing of Node: use the web platform.',
    from: { path: '^web/client/' },
    to: BUILT_INS,
  },
  {
    name: 'nobody-imports-tests-or-scripts',
    comment: 'Move what the product needs out of test/ or scripts/ into the folder it belongs to.',
    from: { path: PRODUCT },
    to: { path: '^(test|scripts)/' },
  },
  {
    name: 'scripts-import-no-tests',
    comment: 'Move the builder that both need to where the script can see it.',
    from: { path: '^scripts/' },
    to: { path: '^test/' },
  },
  {
    name: 'no-cycles',
    comment: 'Cut the circle at the noun: put the part both files need into a third one.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'everything-resolves',
    comment: 'The import leads nowhere: mend the path or add the package to package.json.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'packages-are-declared',
    comment: 'Add the package to package.json: that it is installed is an accident.',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'product-runs-without-development-packages',
    comment: 'Move the package to dependencies, or import its types only.',
    // The client is built: what it is made of is not there when it runs.
    from: { path: PRODUCT, pathNot: '^web/client/' },
    to: {
      path: '^node_modules/',
      pathNot: '^node_modules/@types/',
      dependencyTypes: ['npm-dev'],
      ...AS_VALUE,
    },
  },
];

module.exports = {
  forbidden: forbidden.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: '^(node_modules|\\.luoshi|out|dist)(/|$)' },
    exclude: { path: '^\\.git(/|$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'import', 'types'],
    },
  },
};
