import { type App, declaredIn, reading, showPanelsIn, type Work } from "#services/house";

/** What an occasion may be, of all modules, from the ground up. */
export function kindsOf(app: App): readonly { readonly kind: string; readonly label: string }[] {
  return declaredIn(app, "occasionKinds").flatMap((kinds) =>
    Object.entries(kinds).map(([kind, { label }]) => ({ kind, label })),
  );
}

export function isKindIn(app: App, asked: string): boolean {
  return kindsOf(app).some(({ kind }) => kind === asked);
}

export function nameKind(app: App, asked: string): string {
  return kindsOf(app).find(({ kind }) => kind === asked)?.label ?? "";
}

/** What modules above show of an occasion that was just seen. */
export const showAbove = reading((work: Work, { occasion }: { readonly occasion: string }) =>
  showPanelsIn(work, "occasion", occasion),
);
