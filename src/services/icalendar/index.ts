export {
  type CalendarOf,
  ICALENDAR,
  icalendarFile,
  nameToTell,
  withoutControls,
  writeIcalendar,
} from "./write.ts";
export { writeZone } from "./zone.ts";
