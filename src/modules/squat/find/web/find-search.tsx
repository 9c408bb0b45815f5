import { PLACES_AT } from "#basics/suggestions";
import { type AccessKey, EQUIPMENT_KEYS } from "#rules/premises";
import { Checks, Field, Select } from "#ui/form";
import { placeShown, Search } from "#ui/listing";

import type { FoundPlaces } from "../actions/find-places.ts";
import {
  type AskedPlaces,
  DETOURS,
  HALVES,
  HERE,
  SEATS,
  wordOfEquipment,
  wordOfFact,
} from "../domain/search.ts";
import { equipmentName, factNames, halfNames, texts } from "./texts.fr.ts";

export interface PlacesSearchProps {
  readonly asked: AskedPlaces;
  readonly found: FoundPlaces;
  readonly isAsked: boolean;
}

/** Where what was found begins, on the page of the list. */
export const FOUND_AT = "trouve";

/** What one may wish: where, on the way to where, when, and what one needs on the spot (folded until something is). */
export function PlacesSearch({ asked, found, isAsked }: PlacesSearchProps) {
  return (
    <Search
      all={HERE}
      says={texts}
      words={asked.words}
      place={placeShown(asked.typedPlace, found.from.place)}
      isAsked={isAsked}
      foundAt={FOUND_AT}
    >
      <div class="rang">
        <Field
          name="vers"
          label={texts.towards}
          help={texts.towardsHelp}
          value={placeShown(asked.towards, found.to.place)}
          maxlength={120}
          suggestAt={PLACES_AT}
          optional
        />
        <Select
          name="detour"
          label={texts.detour}
          empty={texts.usualDetour}
          value={asked.detour}
          options={DETOURS.map((km) => ({ value: km, label: texts.detourSaid(km) }))}
        />
      </div>
      <When asked={asked} />
      <details class="pile">
        <summary>{texts.more}</summary>
        <Needs asked={asked} />
      </details>
    </Search>
  );
}

function When({ asked }: Pick<PlacesSearchProps, "asked">) {
  return (
    <div class="rang">
      <Field
        name="jour"
        label={texts.day}
        type="date"
        width="moyen"
        optional
        value={asked.day?.toString()}
      />
      <Select
        name="quand"
        label={texts.half}
        empty={texts.anyHalf}
        value={asked.half === undefined ? undefined : HALF_WORDS[asked.half]}
        options={HALVES.map((half) => ({ value: HALF_WORDS[half], label: halfNames[half] }))}
      />
      <Select
        name="places"
        label={texts.seats}
        empty={texts.alone}
        value={asked.seats}
        options={SEATS.map((count) => ({ value: count, label: texts.atLeast(Number(count)) }))}
      />
    </div>
  );
}

const HALF_WORDS = { morning: "matin", afternoon: "apres-midi" } as const;
const FACTS: readonly AccessKey[] = [
  "level-entrance",
  "wide-door",
  "level-inside",
  "lift",
  "toilets",
  "parking",
  "loop",
  "lighting",
  "bell",
  "wheelchair",
];

function Needs({ asked }: Pick<PlacesSearchProps, "asked">) {
  return (
    <div class="pile">
      <Checks
        name="avec"
        question={texts.equipment}
        choices={EQUIPMENT_KEYS.map((key) => ({
          value: wordOfEquipment(key),
          label: equipmentName(key),
        }))}
        values={asked.equipment.map(wordOfEquipment)}
      />
      <Checks
        name="acces"
        question={texts.facts}
        help={texts.factsHelp}
        choices={FACTS.map((key) => ({ value: wordOfFact(key), label: factNames[key] }))}
        values={asked.facts.map(wordOfFact)}
      />
    </div>
  );
}
