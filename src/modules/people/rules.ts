export { type DemonstrationPerson, type Persona } from "./data/demonstration-person.ts";
export {
  allDemonstrationPeople,
  demonstrationPeople,
  type DemonstrationPersonKey,
} from "./data/demonstration-people.ts";
export { MOST_ADDRESSES, maskAddress, readAddress, type AddressId } from "./domain/address.ts";
export { GONE, NAMELESS, readName } from "./domain/names.fr.ts";
