export {
  FILE_ENDINGS,
  FILE_REFUSALS,
  FILE_TYPES,
  type FileFacts,
  type FileId,
  type FileRefusal,
  type FileType,
  MOST_IN_A_SPACE,
} from "./domain/file.ts";
export {
  decideGrant,
  isOpen,
  type AcceptedText,
  type Grant,
  type GrantId,
  type GrantRefusal,
  type RowName,
} from "./domain/grant.ts";
export type { Read } from "./domain/read.ts";
export {
  mayAddRow,
  mayChangeRow,
  maySeeRow,
  maySeeSpace,
  type Asker,
  type PrivateRow,
  type World,
} from "./domain/rights.ts";
export type { Party, PartyId, PartyMember, Recipient, SharingId } from "./domain/sharing.ts";
export { ownSpaceOf, personOf, type Space, type SpaceKind } from "./domain/space.ts";
