export { ORDERS, type Order } from "./domain/order.ts";
export { pressureOf, type About, type Pressure, type Task, type TaskId } from "./domain/task.ts";
