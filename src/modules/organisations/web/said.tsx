/** What was just done, said once on top of the page where one comes back; nothing when nothing was. */
export function Said({ says }: { readonly says: string | undefined }) {
  if (says === undefined) return null;
  return (
    <div class="anse">
      <output>{says}</output>
    </div>
  );
}
