public import WorkPool

/// Many series of one length, row after row in one column of numbers: months of firms, for example.
public struct SeriesMatrix: Sendable {
  /// Row by row, `width` values each.
  public let values: [Double]
  public let width: Int
  public var count: Int { values.count / width }

  /// - Parameter width: Values in a series, at least 1; must divide the number of values.
  public init(_ values: [Double], width: Int) {
    precondition(width >= 1 && values.count % width == 0, "whole rows")
    (self.values, self.width) = (values, width)
  }

  /// The values of a row are `values[rows(i)]`.
  public func range(_ row: Int) -> Range<Int> { row * width..<(row + 1) * width }

  /// Asks `body` of every row, on all cores, without copying a series; each chunk of rows gets a workspace of its own.
  ///
  /// - Returns: Answers by row, the same for any number of workers.
  public func map<Workspace, Answer: Sendable>(
    on pool: WorkPool, workspace: @Sendable () -> Workspace,
    _ body: @Sendable (Span<Double>, inout Workspace) -> Answer
  ) throws(Cancelled) -> [Answer] {
    try pool.map(0..<count, grain: 512) { rows in
      var workspace = workspace()
      let span = values.span
      return rows.map { body(span.extracting(range($0)), &workspace) }
    }.flatMap(\.self)
  }
}
