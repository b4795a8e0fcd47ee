internal import WorkPool

/// Runs units of unknown cost under one budget, so that what is done does not depend on the number of workers.
///
/// Units go in batches of fixed width. In each, every unit may spend an equal share of what is left; one that would
/// need more gives up, and may be tried again in a narrower batch with a larger share. All steps are charged, those
/// of failed attempts too.
struct BudgetedWork: Sendable {
  let budget: Int
  /// Steps taken; a little more than the budget where the last ones came many at a time.
  private(set) var spent = 0
  /// Steps not yet taken.
  var remaining: Int { max(0, budget - spent) }

  /// What one attempt at some units gave.
  struct Attempt<Part: Sendable>: Sendable {
    var part: Part
    var steps: Int
  }

  init(budget: Int) { self.budget = max(0, budget) }

  /// Attempts all `units`, `width` at a time, until they are done or the budget is spent.
  ///
  /// - Parameters:
  ///   - begin: Makes what a batch needs to know of the batches before it.
  ///   - admits: Whether a unit needs any work, given that.
  ///   - body: Gets some units, how many steps each of them may take, and what `begin` made.
  ///   - fold: Gets the parts in order.
  mutating func run<Context: Sendable, Part>(
    _ units: [Int], width: Int, on pool: WorkPool, begin: () -> Context,
    admits: (Int, Context) -> Bool = { _, _ in true },
    body: @Sendable (ArraySlice<Int>, Int, Context) -> Attempt<Part>, fold: (Part) -> Void
  ) throws(Cancelled) {
    var next = 0
    while next < units.count, remaining > 0 {
      let context = begin()
      var batch: [Int] = []
      while next < units.count, batch.count < width {
        if admits(units[next], context) { batch.append(units[next]) }
        next += 1
      }
      let (members, share) = (batch, max(1, remaining / max(1, batch.count)))
      let attempts = try pool.map(members.indices, grain: 4) { body(members[$0], share, context) }
      for attempt in attempts {
        spent += attempt.steps
        fold(attempt.part)
      }
    }
  }
}
