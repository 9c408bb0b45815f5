import { useFrame } from "#ui/frame";

import { texts } from "../texts.fr.ts";
import { isLanding, placeOf, type Step, trailOf } from "./place.ts";

/** The breadcrumb of a page: where it stands, then its own last steps. The only one of the house. */
export function Trail({ steps }: { readonly steps: readonly Step[] }) {
  const trail = trailOf(useFrame(), steps, { label: texts.home, at: "/" });
  return <Steps steps={trail} />;
}

/** On a simple page, only the steps that the page says itself: home is a button there. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <nav class="fil-ariane" aria-label={texts.breadcrumb}>
      <ol class="fil">
        {steps.map(({ label, at }) => (
          <li>
            <a href={at}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The section of the menu whose part has its page here, when there are others to go to. One's own page says its ways itself. */
function useSection() {
  const frame = useFrame();
  const place = placeOf(frame);
  if (place?.section.inMenu !== true || place.part.at !== frame.path) return undefined;
  const parts = place.section.parts.filter(({ shown }) => shown);
  const { label } = place.section;
  return parts.length > 1 ? { label, parts, hub: place.part.hub } : undefined;
}

/** At the head of each part's page: the parts of its section, the one shown marked. */
export function Parts() {
  const { path } = useFrame();
  const section = useSection();
  if (section === undefined) return null;
  return (
    <nav class="parties" aria-label={texts.partsOf(section.label)}>
      <ul>
        {section.parts.map(({ label, at }) => (
          <li>
            <a href={at} aria-current={at === path ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** At the end of a page that guides explain: the ways to them. */
export function PageHelps() {
  const { helps = [] } = useFrame();
  if (helps.length === 0) return null;
  return (
    <p class="parties-dites petit">
      {texts.explained(helps.length)}
      {helps.map(({ label, at }) => (
        <>
          {" "}
          <a href={at}>{label}</a>
        </>
      ))}
    </p>
  );
}

/** At the end of the first page of a section: what each of its other parts is, in one line. */
export function PartsSaid() {
  const frame = useFrame();
  const section = useSection();
  if (section === undefined || section.hub || !isLanding(frame)) return null;
  return (
    <section class="parties-dites pile-s" aria-labelledby="parties">
      <h2 id="parties">{texts.alsoIn(section.label)}</h2>
      <ul>
        {section.parts
          .filter(({ at }) => at !== frame.path)
          .map(({ label, at, says }) => (
            <li>
              <a href={at}>{label}</a> <span>{says}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
