import { Press } from "#ui/form";
import { useFrame } from "#ui/frame";
import { dialled } from "#ui/page/head";
import { Inlet } from "#ui/panel";

import type { SeenBack } from "../actions/see-back.ts";
import { PAUSE } from "../../domain/address.ts";
import { awayTexts } from "../../web/away/texts.fr.ts";
import { backTexts as texts } from "./texts.fr.ts";

/** On the day on which one is there again: who is told of it, and whom one tells oneself. */
export function Back({ back }: { readonly back: SeenBack | undefined }) {
  if (back === undefined) return null;
  const { by, told, unheard, unwritten, nobodyFor, calls } = back;
  const { acting } = useFrame();
  return (
    <Inlet title={texts.title} id="retour" small class="pile-s">
      {by !== undefined && <p>{awayTexts.by(by.name, acting?.forWhom)}</p>}
      {told.length > 0 && <p>{texts.told(told)}</p>}
      {unheard.length > 0 && <p>{texts.unheard(unheard)}</p>}
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
      {by?.isMine === true && (
        <Press action={`${PAUSE}/encore`} kind="clair">
          {awayTexts.still}
        </Press>
      )}
    </Inlet>
  );
}
