export {
  type CalendarOf,
  ICALENDAR,
  icalendarFile,
  icalendarPieces,
  type LongCalendar,
  nameToTell,
  withoutControls,
  writeIcalendar,
} from "./write.ts";
export { writeZone } from "./zone.ts";
