import { parseSync, Visitor, type VisitorObject } from "oxc-parser";

/*
 * Finds the tests that assert only inside a loop over what may be empty: such a test stays green when
 * nothing is left to look at. What is written out, in the loop or as a constant of the file, is not empty.
 */

type NodeOf<Kind extends keyof VisitorObject> = Parameters<NonNullable<VisitorObject[Kind]>>[0];
type Call = NodeOf<"CallExpression">;
type Expression = NodeOf<"ForOfStatement">["right"];

interface Judged {
  readonly start: number;
  /** Something is asserted whatever there is. */
  isSure: boolean;
  /** Something is asserted for each of those that there are. */
  isUnsure: boolean;
  /** How many loops, over what may be empty, are open around where one reads. */
  doubts: number;
}

/** The lines where tests begin that would be green on nothing. */
export function hollowTestsOf(file: string, text: string): readonly number[] {
  const { program } = parseSync(file, text);
  const written = constantsOf(program);
  const judged: Judged[] = [];
  const open: Judged[] = [];
  const change = (isDoubtful: boolean, by: 1 | -1) => {
    const test = open.at(-1);
    if (test !== undefined && isDoubtful) test.doubts += by;
  };
  const entering = (isDoubtful: boolean) => change(isDoubtful, 1);
  const leaving = (isDoubtful: boolean) => change(isDoubtful, -1);
  new Visitor({
    CallExpression: (node) => {
      if (isTest(node)) open.push({ start: node.start, isSure: false, isUnsure: false, doubts: 0 });
      const test = open.at(-1);
      if (test !== undefined && nameOf(node.callee) === "expect") {
        if (test.doubts > 0) test.isUnsure = true;
        else test.isSure = true;
      }
      entering(mayPassOver(node, written));
    },
    "CallExpression:exit": (node) => {
      leaving(mayPassOver(node, written));
      if (isTest(node)) judged.push(...open.splice(-1));
    },
    ForOfStatement: ({ right }) => entering(!isSome(right, written)),
    "ForOfStatement:exit": ({ right }) => leaving(!isSome(right, written)),
    ForInStatement: () => entering(true),
    "ForInStatement:exit": () => leaving(true),
    WhileStatement: () => entering(true),
    "WhileStatement:exit": () => leaving(true),
    ForStatement: (node) => entering(!counts(node, written)),
    "ForStatement:exit": (node) => leaving(!counts(node, written)),
  }).visit(program);
  return judged
    .filter(({ isSure, isUnsure }) => isUnsure && !isSure)
    .map(({ start }) => text.slice(0, start).split("\n").length);
}

/** The constants of a file whose list, or whose number, is written beside them. */
function constantsOf(program: ReturnType<typeof parseSync>["program"]): ReadonlySet<string> {
  const names = new Set<string>();
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      if (id.type === "Identifier" && init && (isSome(init, names) || isNumber(init, names)))
        names.add(id.name);
    },
  }).visit(program);
  return names;
}

/** `test(…, () => …)`, with whatever stands between: `test.each(…)(…, () => …)`. */
function isTest({ callee, arguments: given }: Call): boolean {
  return (
    /^(test|it)$/.test(nameOf(callee)) &&
    given.some(({ type }) => type === "ArrowFunctionExpression" || type === "FunctionExpression")
  );
}

/** What is called, at the very beginning: `test` of `test.skipIf(x).each(rows)`. */
function nameOf(callee: Expression): string {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type === "CallExpression") return nameOf(callee.callee);
  if (callee.type === "TaggedTemplateExpression") return nameOf(callee.tag);
  return callee.type === "MemberExpression" ? nameOf(callee.object) : "";
}

/** `rows.map((row) => …)` and its like, on rows that may be none. */
function mayPassOver(call: Call, written: ReadonlySet<string>): boolean {
  const { of, method } = methodOf(call);
  return of !== undefined && /^(forEach|map|flatMap|filter)$/.test(method) && !isSome(of, written);
}

function methodOf({ callee }: Call): { readonly of?: Expression; readonly method: string } {
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier")
    return { method: "" };
  return { of: callee.object, method: callee.property.name };
}

/** Whether there is something in it for sure: it says so itself. */
function isSome(list: Expression, written: ReadonlySet<string>): boolean {
  if (list.type === "Identifier") return written.has(list.name);
  if (list.type === "TSAsExpression" || list.type === "TSSatisfiesExpression")
    return isSome(list.expression, written);
  if (list.type === "ArrayExpression")
    return list.elements.some((one) => one !== null && one.type !== "SpreadElement");
  if (list.type !== "CallExpression") return false;
  // [a, b].entries(): as many.
  const { of, method } = methodOf(list);
  return of !== undefined && method === "entries" && isSome(of, written);
}

function isNumber(value: Expression, written: ReadonlySet<string>): boolean {
  if (value.type === "Identifier") return written.has(value.name);
  return value.type === "Literal" && typeof value.value === "number";
}

/** `for (let i = 0; i < 300; i += 1)`: it goes round as often as is written. */
function counts({ init, test }: NodeOf<"ForStatement">, written: ReadonlySet<string>): boolean {
  const from = init?.type === "VariableDeclaration" ? init.declarations[0]?.init : undefined;
  return (
    test?.type === "BinaryExpression" &&
    from !== undefined &&
    from !== null &&
    isNumber(from, written) &&
    isNumber(test.right, written)
  );
}
