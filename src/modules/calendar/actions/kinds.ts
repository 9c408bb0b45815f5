import { type App, declaredIn, reading, showPanelsIn, type Work } from "#services/house";

/** What an occasion may be. */
export interface KindOf {
  readonly kind: string;
  readonly label: string;
  /** It comes from what two sides agreed on, and no form offers it. */
  readonly agreed?: true;
}

/** What an occasion may be, of all modules, from the ground up. */
export function kindsOf(app: App): readonly KindOf[] {
  return declaredIn(app, "occasionKinds").flatMap((kinds) =>
    Object.entries(kinds).map(([kind, said]) => ({ kind, ...said })),
  );
}

/** Those that who makes one chooses among. */
export function kindsToChoose(app: App): readonly KindOf[] {
  return kindsOf(app).filter(({ agreed }) => agreed !== true);
}

/** Whether who makes an occasion may call it that. */
export function isKindIn(app: App, asked: string): boolean {
  return kindsToChoose(app).some(({ kind }) => kind === asked);
}

/** Whether a day that two sides agreed on may be called that. */
export function isAgreedKindIn(app: App, asked: string): boolean {
  return kindsOf(app).some(({ kind }) => kind === asked);
}

export function nameKind(app: App, asked: string): string {
  return kindsOf(app).find(({ kind }) => kind === asked)?.label ?? "";
}

/** What modules above show of an occasion that was just seen. */
export const showAbove = reading((work: Work, { occasion }: { readonly occasion: string }) =>
  showPanelsIn(work, "occasion", occasion),
);
