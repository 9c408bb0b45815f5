import { type Commune, nameKey, type PlaceIndex } from "#rules/territory";

import type { Place } from "../notice.ts";
import { doubt } from "../reading/doubt.ts";
import { postcodePlaces } from "./gather.ts";

type CommunePlace = Extract<Place, { readonly scale: "commune" }>;

/** A commune as it is understood, and what of it is not sure. */
export interface CheckedCommune {
  readonly place: Place;
  readonly doubt?: string;
}

/**
 * A code of commune that may be a postcode: « 26400 » is Crest and nine other communes, which have other
 * codes. The name beside it decides: that of the code, else that of one commune of the postcode. Without
 * a name, a postcode of one commune is that commune; of several, it is their département, with a doubt. A
 * code that is both, or neither, stays as it is, with a doubt.
 */
export function checkedCommune(place: CommunePlace, index: PlaceIndex): CheckedCommune {
  const { code, label } = place;
  const own = index.communes.get(code);
  const sharing = index.byPostcode.get(code) ?? [];
  if (own !== undefined && (label === undefined ? sharing.length === 0 : mayBeCalled(own, label)))
    return { place };
  const called = label === undefined ? sharing : sharing.filter((one) => isCalled(one, label));
  const [only, ...others] = called;
  if (own === undefined && only !== undefined && others.length === 0)
    return { place: placeOf(only) };
  if (label !== undefined && only !== undefined && others.length === 0)
    return { place: placeOf(only) };
  const written = label === undefined ? code : `${label} (${code})`;
  if (own !== undefined)
    return {
      place,
      doubt: doubt(
        label === undefined
          ? "code de commune, ou code postal"
          : "code et nom de commune qui ne vont pas ensemble",
        written,
      ),
    };
  if (sharing.length === 0) return { place, doubt: doubt("code de commune inconnu", written) };
  const [around = place] = postcodePlaces(code);
  return { place: around, doubt: doubt("code postal à la place d’un code de commune", written) };
}

function placeOf({ code, name }: Commune): Place {
  return { scale: "commune", code, label: name };
}

/** « Lyon 3e » for « Lyon 3e Arrondissement », « Crest centre » for « Crest ». */
function mayBeCalled({ name, formerNames }: Commune, label: string): boolean {
  const key = `${nameKey(label)} `;
  return [name, ...formerNames].some((one) => {
    const own = `${nameKey(one)} `;
    return own.startsWith(key) || key.startsWith(own);
  });
}

function isCalled({ name, formerNames }: Commune, label: string): boolean {
  const key = nameKey(label);
  return [name, ...formerNames].some((one) => nameKey(one) === key);
}
