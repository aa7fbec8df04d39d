import ts from 'typescript';

/** An exported `as const` array of domain/ and the strings it holds. */
export interface Union {
  file: string;
  name: string;
  members: string[];
  /** The type its members are chosen from, if the array says `satisfies readonly Type[]`. */
  chosenFrom?: string;
}

interface ConstArray {
  array: ts.ArrayLiteralExpression;
  chosenFrom?: string;
}

function constArray(node: ts.Expression): ConstArray | undefined {
  let isConst = false;
  let chosenFrom: string | undefined;
  let inner = node;
  while (ts.isAsExpression(inner) || ts.isSatisfiesExpression(inner)) {
    if (ts.isAsExpression(inner)) isConst ||= inner.type.getText() === 'const';
    else chosenFrom = /^readonly (\w+)\[\]$/.exec(inner.type.getText())?.[1];
    inner = inner.expression;
  }
  return isConst && ts.isArrayLiteralExpression(inner) ? { array: inner, chosenFrom } : undefined;
}

function isExported(node: ts.VariableStatement): boolean {
  return node.modifiers?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function unionsOfTree(file: string, tree: ts.SourceFile): Union[] {
  return tree.statements
    .filter(ts.isVariableStatement)
    .filter(isExported)
    .flatMap((each) => [...each.declarationList.declarations])
    .flatMap(({ name, initializer }) => {
      const found = initializer && constArray(initializer);
      if (!found) return [];
      const members = found.array.elements.filter(ts.isStringLiteral).map((each) => each.text);
      return [{ file, name: name.getText(), members, chosenFrom: found.chosenFrom }];
    });
}

/** `type Tier = (typeof TIERS)[number]` as `Tier` → `TIERS`. */
function sourcesOfTree(tree: ts.SourceFile): [string, string][] {
  return tree.statements.filter(ts.isTypeAliasDeclaration).flatMap((alias) => {
    const array = /^\(typeof (\w+)\)\[number\]$/.exec(alias.type.getText())?.[1];
    return array ? [[alias.name.text, array] satisfies [string, string]] : [];
  });
}

/**
 * The unions that source files export as `as const` arrays. Left out, because their members stand
 * in another union already: spread parts, and arrays that choose from the type of another array.
 */
export function unionsOf(sources: Readonly<Record<string, string>>): Union[] {
  const trees = Object.entries(sources).map(([file, source]) =>
    ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true),
  );
  const arrayOfType = new Map(trees.flatMap(sourcesOfTree));
  return trees
    .flatMap((tree) => unionsOfTree(tree.fileName, tree))
    .filter(({ name, members, chosenFrom }) => {
      const source = chosenFrom && arrayOfType.get(chosenFrom);
      return members.length > 0 && (!source || source === name);
    });
}
