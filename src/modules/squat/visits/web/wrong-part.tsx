import { Press } from "#ui/form";

import type { SeenDay } from "../actions/see-day.ts";
import { dayTexts as texts } from "./texts.fr.ts";

interface WrongProps {
  readonly seen: SeenDay;
  /** Where the pages of this day are. */
  readonly at: string;
  /** Its guest reads it, and the host answers by their letter. */
  readonly isByLetter: boolean;
}

/** On the page of the day itself: what one may do when something goes wrong. */
export function Wrong({ seen, at, isByLetter }: WrongProps) {
  const { visit, reader, guestName, hostName } = seen;
  if (reader === "employer") return null;
  const mayBlock = reader === "host" || isByLetter || visit.agreedAt !== undefined;
  const block = isByLetter
    ? texts.unhear(hostName)
    : reader === "host"
      ? texts.blockGuest(guestName)
      : texts.blockHost(hostName);
  return (
    <details class="pile-s">
      <summary>{texts.wrong}</summary>
      <p>{texts.wrongSays[reader]}</p>
      <ul class="liens">
        {reader === "guest" && (
          <li>
            <a href={`/signaler/local/${visit.venue}`} rel="nofollow">
              {texts.wrongVenue}
            </a>
          </li>
        )}
        <li>
          <a href="/contact">{texts.wrongReport}</a>
        </li>
      </ul>
      {mayBlock && (
        <>
          <p class="petit">{isByLetter ? texts.unhearSays : texts.blockSays}</p>
          <Press action={`${at}/bloquer`} prefix="bloquer" kind="clair" back={{}}>
            {block}
          </Press>
        </>
      )}
    </details>
  );
}
