public import WorkPool

/// The data set that comes with the product: a small synthetic world in which invented firms divert goods.
public struct ExampleStory: Sendable {
  /// Rows of `shipments.csv`: below a megabyte.
  private static let rowCount = 5_000
  private static let seed: UInt64 = 20_220_224

  private let trade: SyntheticTrade
  private let declarations: ExampleDeclarations

  public init() {
    let world = World(
      seed: ExampleStory.seed, rows: ExampleStory.rowCount, reserved: 0, named: StoryFirm.allCases.map(\.firm)
    )
    var plan = SchemePlan(world)
    for plot in StoryPlot.shipments { plan.plant(plot.kind, plot.cast(in: world)) }
    trade = SyntheticTrade(rows: ExampleStory.rowCount, plan: plan)
    declarations = ExampleDeclarations(world)
  }

  /// What is planted in `shipments.csv`.
  public var key: [PlantedScheme] { trade.key }
  /// What is planted in `declarations-cp1251.csv`.
  public var declarationsKey: [PlantedScheme] { declarations.key }

  /// The files of the data set: name and bytes.
  ///
  /// - Throws: `Cancelled` when the pool was.
  public func files(on pool: WorkPool) throws -> [(name: String, bytes: [UInt8])] {
    var shipments: [UInt8] = []
    try trade.write(on: pool) { shipments += $0 }
    let answers =
      Array(PlantedScheme.csvHeader.utf8) + PlantedScheme.csv(key, file: "shipments.csv")
      + PlantedScheme.csv(declarationsKey, file: "declarations-cp1251.csv")
    return [
      ("shipments.csv", shipments), ("answers.csv", answers),
      ("declarations-cp1251.csv", declarations.bytes),
    ]
  }
}
