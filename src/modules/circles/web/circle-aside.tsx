import { Section } from "#ui/panel";

import type { SeenCircle } from "../actions/see-circles.ts";
import { addressOf, type Circle, isClosed } from "../domain/circle.ts";
import { texts } from "./texts.fr.ts";

interface AsideProps {
  readonly seen: SeenCircle;
}

/** The circle above, the parts and the links that stand. */
export function AroundCircle({ seen: { around } }: AsideProps) {
  const linked = around.links.filter(({ link }) => link.state === "accepted");
  return (
    <>
      {around.above !== undefined && (
        <Names title={texts.above} id="dont" circles={[around.above]} />
      )}
      {around.parts.length > 0 && <Names title={texts.parts} id="parties" circles={around.parts} />}
      {linked.length > 0 && (
        <Section title={texts.links} id="liens" small class="pile-s">
          <ul class="pile-s">
            {linked.map(({ link, other }) => (
              <li>
                <p>
                  <a href={addressOf(other)}>{other.name}</a>
                </p>
                <p class="petit doux">{link.words}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface NamesProps {
  readonly title: string;
  readonly id: string;
  readonly circles: readonly Circle[];
}

function Names({ title, id, circles }: NamesProps) {
  return (
    <Section title={title} id={id} small class="pile-s">
      <ul class="pile-s">
        {circles.map((circle) => (
          <li>
            <a href={addressOf(circle)}>{circle.name}</a>
            {circle.rest.state !== "awake" && (
              <span class="petit doux"> {isClosed(circle) ? texts.over : texts.asleep}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Where a member goes from here; what facilitators do comes last, in a list of its own. */
export function Ways({ seen: { circle, standing, around } }: AsideProps) {
  const at = addressOf(circle);
  const { ways } = texts;
  const requests = around.waiting > 0 ? `${ways.requests} (${around.waiting})` : ways.requests;
  return (
    <Section title={texts.life} id="vie" small class="pile-s">
      <WayList
        title={texts.life}
        ways={[
          [`${at}/membres`, ways.members],
          [`${at}/roles`, ways.roles],
          [`${at}/liens`, ways.links],
          [`${at}/journal`, ways.journal],
          ...(isClosed(circle) ? [] : ([[`${at}/vie`, ways.rest]] as const)),
          ...(circle.brought === undefined ? [] : ([[`${at}/ailleurs`, ways.brought]] as const)),
          [`${at}/archive`, ways.archive],
        ]}
      />
      {standing === "facilitator" && !isClosed(circle) && (
        <WayList
          title={texts.facilitate}
          ways={[
            [`${at}/demandes`, requests],
            [`${at}/inviter`, ways.invite],
            [`${at}/regler`, ways.settings],
          ]}
        />
      )}
    </Section>
  );
}

interface WayListProps {
  readonly title: string;
  readonly ways: readonly (readonly [string, string])[];
}

function WayList({ title, ways }: WayListProps) {
  return (
    <nav aria-label={title}>
      <ul class="pile-s">
        {ways.map(([href, label]) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
