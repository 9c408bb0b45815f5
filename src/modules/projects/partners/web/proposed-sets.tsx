import { addressOf } from "#rules/circles";
import { Button, ButtonLink, Field, Form } from "#ui/form";
import { Empty } from "#ui/list";
import { Section } from "#ui/panel";

import type { FoundPartner, SeenPartners } from "../actions/find-partners.ts";
import { isUnderWay } from "../../domain/answer.ts";
import type { PartnerSet } from "../../domain/partner-sets.ts";
import { type Gathered, gatheredOf } from "../../domain/requirement.ts";
import { partnerTexts as texts } from "./texts.fr.ts";

interface Props {
  readonly seen: SeenPartners;
}

export function partnersAt({ answer }: Pick<SeenPartners, "answer">): string {
  return `/reponses/${answer.id}/partenaires`;
}

function Around({ seen }: Props) {
  const { around, isPlaceUnknown } = seen;
  return (
    <Form
      action={partnersAt(seen)}
      method="get"
      label={texts.look}
      class="pile"
      {...(isPlaceUnknown ? { problems: { autour: texts.unknownPlace } } : {})}
    >
      <Field
        name="autour"
        label={texts.around}
        help={texts.aroundHelp}
        value={around?.isTyped === true ? around.typed : undefined}
        width="moyen"
        optional
      />
      <Button kind="clair">{texts.look}</Button>
      <p class="petit">{around === undefined ? texts.aroundNone : texts.aroundSays(around.name)}</p>
    </Form>
  );
}

/** Who could bring together what is missing: a few sets, and around where one looked. */
export function Sets({ seen }: Props) {
  const { sets, answer, requirements } = seen;
  if (!isUnderWay(answer.stage)) return <p>{texts.over}</p>;
  if (requirements.length === 0) return null;
  const gathered = gatheredOf(requirements.map(({ cover }) => cover));
  if (gathered.missing === 0) return <NobodyLookedFor seen={seen} gathered={gathered} />;
  return (
    <Section title={texts.sets} id="choix">
      <p>{texts.gathered(gathered)}</p>
      {sets.sets.length === 0 && sets.uncovered.length === 0 ? null : sets.sets.length === 0 ? (
        <Empty title={texts.nobody}>
          <p>{texts.uncoveredHelp}</p>
        </Empty>
      ) : (
        <p>{texts.setsLead}</p>
      )}
      {sets.bound > 1 && <p>{texts.bounded(writeBound(sets.bound))}</p>}
      {!seen.mayAsk && <p>{seen.mayWork ? texts.facilitatorAsks : texts.notTaking}</p>}
      {sets.sets.map((set, i) => (
        <OneSet seen={seen} set={set} number={i + 1} />
      ))}
      <Beyond seen={seen} />
      <Around seen={seen} />
    </Section>
  );
}

/** Nothing lacks only where all is there; else what is known, and who may be told of it. */
function NobodyLookedFor({ seen, gathered }: Props & { readonly gathered: Gathered }) {
  const { there, total, untaken } = gathered;
  if (there === total) return <p class="gros">{texts.allThere}</p>;
  return (
    <div class="pile">
      <p class="gros">{texts.gathered(gathered)}</p>
      {untaken > 0 && (
        <>
          <p>{seen.mayWork ? texts.noneToFind : texts.noneToFindYet}</p>
          <p>
            <ButtonLink href={`/reponses/${seen.answer.id}`} kind="clair">
              {seen.mayWork ? texts.takeThem : texts.takePart}
            </ButtonLink>
          </p>
        </>
      )}
    </div>
  );
}

/** Whoever is not here is invited into the circle, by the invitations that it has. */
export function NotHere({ seen }: Props) {
  const { answer, circle, requirements, mayInvite } = seen;
  const isWhole = requirements.every(({ cover }) => cover.by === "there");
  if (!isUnderWay(answer.stage) || isWhole) return null;
  return (
    <Section title={texts.notHere} id="pas-ici">
      {mayInvite ? (
        <>
          <p>
            <ButtonLink href={`${partnersAt(seen)}/inviter`} kind="clair">
              {texts.invite}
            </ButtonLink>
          </p>
          <p class="petit">{texts.inviteSays}</p>
        </>
      ) : (
        <p>
          {texts.facilitatorInvites} <a href={addressOf(circle)}>{circle.name}</a>.
        </p>
      )}
    </Section>
  );
}

const bounds = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });
const writeBound = (bound: number) => bounds.format(bound);

function OneSet(props: {
  readonly seen: SeenPartners;
  readonly set: PartnerSet;
  readonly number: number;
}) {
  const { seen, set, number } = props;
  const id = `choix-${number}`;
  return (
    <section class="pile-s" aria-labelledby={id}>
      <h3 id={id}>{texts.set(number, set.members.length)}</h3>
      <ul class="lignes serre">
        {set.members.map(({ partner, brings }) => {
          const found = seen.partners.get(partner);
          return found === undefined ? null : (
            <MemberLine seen={seen} partner={found} brings={brings} />
          );
        })}
      </ul>
    </section>
  );
}

/** « Odile propose, dans l’annuaire : « tenir les comptes », 12 km », in the words that they wrote, with the way to ask. */
function MemberLine(props: {
  readonly seen: SeenPartners;
  readonly partner: FoundPartner;
  readonly brings: readonly string[];
}) {
  const { seen, partner, brings } = props;
  const { giver, name, km, goes } = partner;
  const titles = brings.map((id) => seen.requirements.find((one) => one.id === id)?.title ?? "");
  const words = [...new Set(brings.flatMap((id) => partner.brings.get(id) ?? []))];
  return (
    <li class="rang bouts">
      <div>
        <p>
          <a href={`/entraide/${giver}`}>
            <strong>{name}</strong>
          </a>
          {texts.proposes(words)}
          {km !== undefined && `, ${texts.km(km)}`}
          {goes !== undefined && texts.goes(goes)}
        </p>
        <p class="petit">{texts.forWhat(titles)}</p>
      </div>
      {seen.mayAsk && <AskLink seen={seen} giver={giver} name={name} />}
    </li>
  );
}

/** The way to ask somebody, looking as far as one looks now. */
export function AskLink(props: Props & { readonly giver: string; readonly name: string }) {
  const { seen, giver, name } = props;
  return (
    <ButtonLink
      href={`${partnersAt(seen)}/${giver}${asLooked(seen)}`}
      kind="clair"
      label={`${texts.ask}, ${name}`}
    >
      {texts.ask}
    </ButtonLink>
  );
}

/** The query that looks again from where one looked, and as far. */
export function asLooked(seen: Pick<SeenPartners, "around" | "farther">): string {
  const query = new URLSearchParams({
    ...(seen.around?.isTyped === true ? { autour: seen.around.typed } : {}),
    ...(seen.farther ? { "plus-loin": "oui" } : {}),
  });
  return query.size === 0 ? "" : `?${query.toString()}`;
}

/** Those who said to go a little less far: what they propose, and the way to look farther. */
function Beyond({ seen }: Props) {
  const { beyond, farther } = seen;
  if (beyond.length === 0 && !farther) return null;
  if (farther)
    return (
      <p>
        <a href={`${partnersAt(seen)}${asLooked({ ...seen, farther: false })}`}>
          {texts.lookNearer}
        </a>
      </p>
    );
  return (
    <div class="pile-s">
      <h3>{texts.beyond}</h3>
      <ul class="lignes serre">
        {beyond.slice(0, MOST_BEYOND).map(({ name, giver, brings, km, goes }) => (
          <li>
            <p>
              <a href={`/entraide/${giver}`}>
                <strong>{name}</strong>
              </a>
              {texts.proposes([...new Set(brings.values())])}.
            </p>
            {goes !== undefined && <p class="petit">{texts.beyondSays(km, goes)}</p>}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${partnersAt(seen)}${asLooked({ ...seen, farther: true })}`}>
          {texts.lookFarther}
        </a>
      </p>
    </div>
  );
}

const MOST_BEYOND = 3;

/** What nobody of the directory brings. */
export function Uncovered({ seen }: Props) {
  const { uncovered, sets } = seen.sets;
  if (uncovered.length === 0 || sets.length === 0) return null;
  const titles = seen.requirements.filter(({ id }) => uncovered.some((one) => one === id));
  return (
    <Section title={texts.uncovered} id="reste">
      <ul>
        {titles.map(({ title }) => (
          <li>{title}</li>
        ))}
      </ul>
      <p class="petit">{texts.uncoveredHelp}</p>
    </Section>
  );
}
