export {
  demonstrationCircles,
  type DemonstrationCircle,
  type DemonstrationCircleKey,
} from "./data/demonstration-circles.ts";
export {
  addressOf,
  type Circle,
  isClosed,
  type Joining,
  type CircleId,
  type CircleKind,
  type Membership,
  type Role,
} from "./domain/circle.ts";
export { type FoundRefusal, FOUNDED_KINDS, MOST } from "./domain/founding.ts";
export { hasLink } from "./domain/invitation.ts";
export { type Bridge } from "./domain/link.ts";
export { entersFreely, isMember, type Standing } from "./domain/rights.ts";
export { spaceOf } from "./domain/space.ts";
