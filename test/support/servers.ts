function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with npm test`);
  return value;
}

/** The servers that `npm test` started; throws when jest was run without them. */
export function testServers(): { address: string; namespace: string; mongodbUri: string } {
  return {
    address: fromEnvironment('TEMPORAL_ADDRESS'),
    namespace: fromEnvironment('TEMPORAL_NAMESPACE'),
    mongodbUri: fromEnvironment('MONGODB_URI'),
  };
}

/** The address of database `name` on the test server, so that each test file has one of its own. */
export function databaseUri(name: string): string {
  const uri = new URL(testServers().mongodbUri);
  uri.pathname = `/${name}`;
  return uri.toString();
}

/** The file of the bundled workflow code, for `Worker.create({ workflowBundle })`. */
export function workflowBundle(): { codePath: string } {
  return { codePath: fromEnvironment('LUOSHI_WORKFLOW_BUNDLE') };
}
