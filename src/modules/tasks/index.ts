export { addTask, addTaskIn, type AddRefusal, type AddTask } from "./actions/add-task.ts";
export { assignTask, assignTaskIn, declineTask, declineTaskIn } from "./actions/assign-task.ts";
export {
  changeTask,
  changeTaskIn,
  removeTask,
  removeTaskIn,
  tickTask,
  tickTaskIn,
  untickTask,
  untickTaskIn,
  type ChangeTask,
} from "./actions/change-task.ts";
export { giveAgreedIn, takeAgreedBackIn, type GiveAgreed } from "./actions/give-agreed.ts";
export {
  countTasksIn,
  listMyTasksIn,
  listTasksIn,
  seeTaskIn,
  type ListTasks,
  type SeenTask,
} from "./actions/see-tasks.ts";
