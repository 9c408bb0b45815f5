import { dayOf, writeDay } from "#basics/dates";
import { licenceTexts } from "#pieces/commons";
import { ButtonLink } from "#ui/form";
import { Land, Section } from "#ui/panel";

import type { Kin } from "../actions/see-lineage.ts";
import type { SeenMethod } from "../actions/see-methods.ts";
import { HERE, methodAt } from "../domain/method.ts";
import { COACHING_AT, trialAt } from "../domain/trial.ts";
import { cardTexts as says } from "./texts.fr.ts";

interface Seen {
  readonly seen: SeenMethod;
}
type Dated = Seen & { readonly now: Temporal.Instant };

/** Beside a method: the button, after the doubt; then from where it comes, who learnt it, its versions. */
export function MethodAside({ seen, now }: Dated) {
  return (
    <aside class="suit pile-l">
      <TryIt seen={seen} />
      <UnderWay seen={seen} now={now} />
      <Family seen={seen} />
      <LearntFrom seen={seen} />
      <Coaches seen={seen} />
      <Versions seen={seen} now={now} />
      <Take seen={seen} />
    </aside>
  );
}

function TryIt({ seen: { method, circles } }: Seen) {
  return (
    <Land title={says.tryTitle} id="essayer" small class="pile-s">
      <p class="petit">{says.trySays}</p>
      {circles.length === 0 ? (
        <p class="petit doux">{says.signIn}</p>
      ) : (
        <p>
          <ButtonLink href={`${methodAt(method.id)}/essayer`}>{says.try}</ButtonLink>
        </p>
      )}
    </Land>
  );
}

function UnderWay({ seen: { underWay }, now }: Dated) {
  if (underWay.length === 0) return null;
  return (
    <Section title={says.underWay} id="en-cours" small class="pile-s">
      <ul>
        {underWay.map(({ trial, circle }) => (
          <li>
            <a href={trialAt(trial.id)}>
              {says.underWayOf(circle?.name ?? says.aCircle, writeDay(trial.day, dayOf(now)))}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Family({ seen: { lineage } }: Seen) {
  const { ancestors, variants } = lineage;
  if (ancestors.length + variants.length === 0) return null;
  return (
    <Section title={says.lineage} id="lignee" small class="pile-s">
      {ancestors.length > 0 && <Kins label={says.variantOf} kins={ancestors} />}
      {variants.length > 0 && <Kins label={says.variants} kins={variants} />}
    </Section>
  );
}

function Kins({ label, kins }: { readonly label: string; readonly kins: readonly Kin[] }) {
  return (
    <>
      <p class="petit doux">{label}</p>
      <ol>
        {kins.map(({ title, at }) => (
          <li>
            <a href={at}>{title}</a>
          </li>
        ))}
      </ol>
    </>
  );
}

function LearntFrom({ seen: { lineage, by } }: Seen) {
  if (lineage.learnt.length === 0) return null;
  return (
    <Section title={says.learnt} id="apprise" small class="pile-s">
      <ol class="lignee">
        <li>
          <strong>{by}</strong>
        </li>
        {lineage.learnt.map(({ circle, from }) => (
          <li>
            <div>
              <strong>{circle}</strong>
              <p class="petit doux">{says.learntFrom(from)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Coaches({ seen: { told, circles } }: Seen) {
  const coaches = told.flatMap((one) => one.coaches.map((coach) => ({ ...coach, of: one.trial })));
  if (coaches.length === 0) return null;
  return (
    <Section title={says.coaches} id="accompagner" small class="pile-s">
      <p class="petit">{says.coachesSay}</p>
      <ul>
        {coaches.map(({ id, name, isMe, of }) => (
          <li>
            {isMe && <a href={trialAt(of.id)}>{says.isYou(name)}</a>}
            {!isMe && circles.length === 0 && name}
            {!isMe && circles.length > 0 && (
              <a href={`${COACHING_AT}/${id}`}>{says.askCoach(name)}</a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Versions({ seen: { method, versions, may, circles }, now }: Dated) {
  const at = methodAt(method.id);
  return (
    <Section title={says.versions} id="versions" small class="pile-s">
      <ol class="dates-v" reversed>
        {versions.map(({ number, changed, writtenAt }) => (
          <li>
            <a href={methodAt(method.id, number)}>
              {number}. {changed ?? says.first}
            </a>{" "}
            <span class="petit doux">{writeDay(dayOf(writtenAt), dayOf(now))}</span>
          </li>
        ))}
      </ol>
      {may.write && (
        <p>
          <a href={`${at}/version`}>{says.writeVersion}</a>
        </p>
      )}
      {circles.length > 0 && (
        <p>
          <a href={`${HERE}/nouvelle?variante=${method.id}`}>{says.writeVariant}</a>
        </p>
      )}
    </Section>
  );
}

function Take({ seen: { method, authors } }: Seen) {
  const at = methodAt(method.id);
  const licence = licenceTexts[method.licence];
  return (
    <Section title={says.take} id="emporter" small class="pile-s">
      <p class="petit">
        {authors.length > 0 && `${says.authors(authors.join(", "))}. `}
        <a href={licence.at}>{licence.name}</a>
      </p>
      <ul class="liens">
        <li>
          <a href={`${at}.md`}>{says.markdown}</a>
        </li>
        <li>
          <a href={`${at}.json`}>{says.data}</a>
        </li>
        <li>
          <a href={`/signaler/method/${method.id}`}>{says.report}</a>
        </li>
      </ul>
    </Section>
  );
}
