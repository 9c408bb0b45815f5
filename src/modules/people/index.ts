export {
  addressesOfIn,
  addressTextIn,
  confirmAddressIn,
  findOrMakeAddressIn,
  isConfirmedIn,
  personsOfAddressIn,
} from "./actions/keep-address.ts";
export { makePersonIn, type MakePerson } from "./actions/make-person.ts";
export { namesOfIn } from "./actions/name-people.ts";
export type { AddressId } from "./domain/address.ts";
