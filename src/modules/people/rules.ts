export { MOST_ADDRESSES, maskAddress, readAddress, type AddressId } from "./domain/address.ts";
export { GONE, NAMELESS, readName } from "./domain/names.fr.ts";
