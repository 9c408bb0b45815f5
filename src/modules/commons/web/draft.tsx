import { useFrame } from "#ui/frame";

import { draftTexts } from "./draft-texts.fr.ts";

const words = {
  "data-found": draftTexts.found,
  "data-resume": draftTexts.resume,
  "data-forget": draftTexts.forget,
  "data-away": draftTexts.away,
};

/**
 * Above the form that goes there: with scripts, what is typed in it is kept on the device until it is sent
 * (`draft.browser.ts`, decision 0095). Nothing of it under a mandate.
 */
export function Draft({ of }: { readonly of: string }) {
  const { assets, person, acting } = useFrame();
  const script = assets["draft.browser.js"];
  if (script === undefined || person === undefined || acting !== undefined) return null;
  return (
    <>
      <output class="anse" hidden data-draft={of} {...words} />
      <script type="module" src={script} />
    </>
  );
}
