import { ButtonLink, Check, Checks } from "#ui/form";
import { Lines } from "#ui/list";
import { Filters, Listing, OnMap, ReadAs, Understood, WordsAndWhere } from "#ui/listing";
import { Page } from "#ui/page";

import type { FoundOrganisations } from "../actions/list-organisations.ts";
import {
  type AskedDirectory,
  directoryAsked,
  type DirectoryPlace,
  ORDERS,
  PAGE,
  wordOfKind,
  writeDirectory,
} from "../../domain/directory.ts";
import { KINDS } from "../../domain/organisation.ts";
import { ALL_ROLES, roleWords } from "../../domain/structure-role.ts";
import { kindNames, structureRoleNames } from "../../domain/names.fr.ts";
import type { SeenDirectory } from "../actions/see-directory.ts";
import type { InCommune } from "../domain/by-commune.ts";
import { CommunesChart } from "./ground-chart.tsx";
import { OrganisationLine } from "./line.tsx";
import { texts } from "../../web/texts.fr.ts";

const words = texts.directory;

interface DirectoryPageProps {
  readonly asked: AskedDirectory;
  readonly found: FoundOrganisations;
}

/** The same search at another page, order or format. */
const at = (asked: AskedDirectory, changes: Partial<AskedDirectory>, suffix = "") =>
  directoryAsked.at(`/structures${suffix}`, asked, changes);

/** The directory: how to add what is not there, what was asked, what answers. */
export function DirectoryPage({
  asked,
  seen,
}: {
  readonly asked: AskedDirectory;
  readonly seen: SeenDirectory;
}) {
  const { found, ground } = seen;
  return (
    <Page
      title={words.title}
      description={words.lead}
      noindex={writeDirectory(asked) !== ""}
      links={[{ type: "text/csv", label: words.csv, at: at(asked, {}, ".csv") }]}
      lead={words.lead}
      sheets={ground === undefined ? [] : ["map.css"]}
      beneath={
        <p class="rang">
          <ButtonLink href="/structures/nouvelle" kind="clair" icon="more">
            {words.add}
          </ButtonLink>{" "}
          <span class="petit doux">{words.addSays}</span>
        </p>
      }
    >
      <div class="deux avant">
        <OrganisationFilters asked={asked} found={found} />
        <div class="pile-l">
          <Said asked={asked} found={found} />
          <Answers asked={asked} seen={seen} />
          <p class="petit doux">
            <a href={at(asked, {}, ".csv")}>{words.csv}</a> ·{" "}
            <a href={at(asked, {}, ".json")}>{words.data}</a>
          </p>
        </div>
      </div>
    </Page>
  );
}

/** What answers; around a commune, its chart beside. */
function Answers({
  asked,
  seen: { found, communes, ground },
}: {
  readonly asked: AskedDirectory;
  readonly seen: SeenDirectory;
}) {
  const onMap = <OnMap at={directoryAsked.at("/autour-de-moi/structures", asked)} />;
  if (ground === undefined) {
    return (
      <>
        {onMap}
        <Results asked={asked} found={found} />
      </>
    );
  }
  return (
    <div class="deux carte-liste">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture and its legend are one named group (RGAA 1.9) */}
      <figure class="suit pile-s" role="group" aria-label={words.chartSays}>
        <CommunesChart ground={ground} anchor={anchorOf} />
        <figcaption class="petit doux">{words.chartSays}</figcaption>
        {onMap}
      </figure>
      <div class="pile-l">
        <Results asked={asked} found={found} communes={communes} />
      </div>
    </div>
  );
}

const anchorOf = (letter: string) => `commune-${letter.toLowerCase()}`;

function OrganisationFilters({ asked, found }: DirectoryPageProps) {
  return (
    <Filters
      all="/structures"
      says={{ title: words.filters, send: words.search, clear: words.clear }}
      isAsked
    >
      <WordsAndWhere says={words} words={asked.words} place={placeShown(asked, found.place)} />
      <Checks
        name="genre"
        question={words.kinds}
        values={asked.kinds.map(wordOfKind)}
        choices={KINDS.filter(
          (kind) => (found.kinds[kind] ?? 0) > 0 || asked.kinds.includes(kind),
        ).map((kind) => ({
          value: wordOfKind(kind),
          label: kindNames[kind],
          count: found.kinds[kind] ?? 0,
        }))}
      />
      <Checks
        name="role"
        question={words.roles}
        values={asked.roles.map((role) => roleWords[role])}
        choices={ALL_ROLES.map((role) => ({
          value: roleWords[role],
          label: structureRoleNames[role],
        }))}
      />
      <Check name="verifiees" value="oui" label={words.verified} checked={asked.onlyVerified} />
    </Filters>
  );
}

/** A place that was chosen stands in its field by its name, not by its reference. */
function placeShown({ typedPlace }: AskedDirectory, place: DirectoryPlace | undefined): string {
  if (!/^(commune|departement|region)-/.test(typedPlace) || place === undefined) return typedPlace;
  return place.scale === "around" ? `${place.name} (${place.department})` : place.name;
}

/** What was understood of the place, and how far one had to look. */
function Said({ asked, found }: DirectoryPageProps) {
  const { choices, placeKnown, widened, slips } = found;
  const isWide = widened !== undefined && found.total > 0;
  if (!isWide && placeKnown && choices.length + slips.length === 0) return null;
  return (
    <div class="pile-s">
      {isWide && <p class="raison">{words.widened(askedPlace(asked), widened)}</p>}
      <ReadAs slips={slips} />
      <Understood
        typed={asked.typedPlace}
        isKnown={placeKnown}
        choices={choices}
        at={(typedPlace) => at(asked, { typedPlace })}
        says={words}
      />
    </div>
  );
}

function askedPlace({ typedPlace }: AskedDirectory): string {
  return words.inArea(typedPlace);
}

/** One line each; under the heading of their commune where the list goes by nearness. */
function Results({
  asked,
  found,
  communes,
}: DirectoryPageProps & { readonly communes?: readonly InCommune[] }) {
  const orders = ORDERS.filter(
    (order) => order !== "near" || found.place?.scale === "around" || found.order === "near",
  );
  return (
    <Listing
      shown={found.shown}
      total={found.total}
      asked={{ ...asked, order: found.order }}
      size={PAGE}
      at={(changes) => at(asked, changes)}
      all="/structures"
      isAsked={writeDirectory(asked) !== ""}
      line={(listed) => <OrganisationLine listed={listed} />}
      {...(communes !== undefined && { draw: () => <Communes communes={communes} /> })}
      orders={{ of: orders, names: words.orders }}
      says={words}
    />
  );
}

function Communes({ communes }: { readonly communes: readonly InCommune[] }) {
  return (
    <div class="pile-l">
      {communes.map(({ letter, town, km, listed }) => (
        <section id={anchorOf(letter)} aria-labelledby={`t-${anchorOf(letter)}`} class="pile-s">
          <h3 class="h-petit" id={`t-${anchorOf(letter)}`}>
            <span class="num-c" aria-hidden="true">
              {letter}
            </span>{" "}
            {town}
            {km !== undefined && <span class="petit doux"> · {words.km(km)}</span>}
          </h3>
          <Lines>
            {listed.map((one) => (
              <OrganisationLine listed={one} isUnderTown />
            ))}
          </Lines>
        </section>
      ))}
    </div>
  );
}
