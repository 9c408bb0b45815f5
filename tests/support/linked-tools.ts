import jsonld from "jsonld";

type Options = Readonly<Record<string, unknown>>;

/** What the library `jsonld` does, with all the options that it takes: its types know some of them alone. */
interface LinkedTools {
  readonly expand: (document: object, options?: Options) => Promise<readonly object[]>;
  readonly compact: (
    document: object,
    context: object,
    options?: Options,
  ) => Promise<Readonly<Record<string, unknown>>>;
  readonly frame: (document: object, frame: object, options?: Options) => Promise<object>;
  readonly toRDF: (document: object, options: Options) => Promise<string>;
  readonly fromRDF: (quads: string, options: Options) => Promise<readonly object[]>;
  readonly canonize: (document: object | string, options: Options) => Promise<string>;
}

export const linkedTools: LinkedTools = Object(jsonld);
