import { byAct, type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  // What was said stays proved, of somebody without a name.
  "access.consent.witness": { leaves: "id stays", merges: "moves" },
  "access.file.kept_by": { leaves: byAct("deleteFilesOf", "row goes", "nobody"), merges: "moves" },
  "access.grant.to_person": { leaves: "id stays", merges: byAct("passGrants", "moves") },
  "access.party_member.person": {
    leaves: "row goes",
    merges: byAct("passMembers", "moves", "row goes"),
  },
  "access.private_address.person": { leaves: "row goes", merges: "moves" },
  "access.read.by_person": { leaves: "id stays", merges: "id stays" },
  "access.read.for_person": { leaves: "id stays", merges: "id stays" },
  // The row that was read: of what is one alone for a person, it bears their id.
  "access.read.row": { leaves: "id stays", merges: "id stays" },
  "access.reader.person": { leaves: "row goes", merges: once("space") },
  "access.space.owner": { leaves: "id stays", merges: "moves" },
};
