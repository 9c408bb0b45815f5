import type { FieldProblems, Typed } from "#ui/form";

/** Which of the forms of the page is to be mended. */
export interface Mending {
  readonly form: "found" | "mine" | "hours";
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** What is to be mended, and in which form: closing, withdrawing, or a question by its id. */
export interface ManageMending {
  readonly form: string;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}
