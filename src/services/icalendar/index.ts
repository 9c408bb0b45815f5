export { type CalendarOf, ICALENDAR, icalendarFile, writeIcalendar } from "./write.ts";
