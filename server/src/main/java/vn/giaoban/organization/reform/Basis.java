package vn.giaoban.organization.reform;

/** How it is known that an old unit went into a new one, the surest first. */
public enum Basis {
  /** The list says that the unit stayed as it was. */
  UNCHANGED,
  /** Its name stands in the list, and one unit of the province alone has it. */
  NAME,
  /** Several have the name; the list names the district. */
  DISTRICT,
  /** Several have the name; one has the code that the new unit took over. */
  CODE,
  /** Several have the name; one lies in a district from which other parts surely come. */
  NEIGHBOUR,
  /** The name is written with other marks, spaces or with i for y; one unit alone fits. */
  SPELLING,
  /** The list names a district as a whole. */
  WHOLE_DISTRICT
}
