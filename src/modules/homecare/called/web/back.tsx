import { dialled } from "#ui/page/head";
import { Inlet } from "#ui/panel";

import type { SeenBack } from "../actions/see-back.ts";
import { backTexts as texts } from "./texts.fr.ts";

/** Who is told that one is there again, and whom one tells oneself. */
export function BackTold({
  back: { told, unwritten, nobodyFor, calls },
}: {
  readonly back: SeenBack;
}) {
  return (
    <>
      {told.length > 0 && <p>{texts.told(told)}</p>}
      {(unwritten.length > 0 || nobodyFor.length > 0) && (
        <>
          <p>{texts.call}</p>
          <ul class="pile-s">
            {unwritten.map((name) => (
              <li>{texts.unwritten(name)}</li>
            ))}
            {nobodyFor.map((title) => (
              <li>{texts.nobodyFor(title)}</li>
            ))}
          </ul>
        </>
      )}
      {calls !== undefined && (
        <p>
          <a href={`tel:${dialled(calls.telephone)}`}>{texts.calls(calls.name, calls.telephone)}</a>
        </p>
      )}
    </>
  );
}

/** On the day on which one is there again. */
export function Back({ back }: { readonly back: SeenBack | undefined }) {
  if (back === undefined) return null;
  return (
    <Inlet title={texts.title} id="retour" small class="pile-s">
      <BackTold back={back} />
    </Inlet>
  );
}
