/// A small file of Russian import declarations: the relays of the story among ordinary imports.
struct ExampleDeclarations: Sendable {
  private static let rowCount = 200

  let key: [StoryScheme]
  let bytes: [UInt8]

  init(_ world: StoryWorld) {
    var plan = StoryPlan(world, purpose: .declarations)
    for plot in StoryPlot.declarations { plan.plant(plot.kind, plot.cast(in: world), hidden: false) }
    let ordinary = (plan.rows.count..<ExampleDeclarations.rowCount).map { _ in
      ExampleDeclarations.ordinaryImport(&plan)
    }
    _ = plan.append(ordinary)
    let order = RowOrder(seed: world.seed, count: plan.rows.count)
    let places = plan.rows.indices.map { order.place($0) }
    let layout = StoryDeclarationTable(world)
    key = plan.schemes.enumerated().map { index, scheme in
      StoryScheme(scheme, number: index + 1, plan: plan, places: places) { row, place, csv in
        csv.raw(Array(layout.declaration(row, number: place).utf8))
      }
    }
    let rows = zip(places, plan.rows).sorted { $0.0 < $1.0 }
    bytes = CP1251.encoded(layout.header + rows.map { layout.line($0.1, number: $0.0) }.joined())
  }

  /// Goods that are not controlled, from any country, for one of the firms of the story or another in Russia.
  private static func ordinaryImport(_ plan: inout StoryPlan) -> Consignment {
    let world = plan.world
    let goods = world.goods.uncontrolledByWeight.draw(&plan.random)
    let hubs = world.geography.indices(of: .hub)
    let consignor = world.population.draw(in: plan.random.pick(hubs), &plan.random)
    let maker =
      plan.random.chance(0.6)
      ? consignor : world.population.draw(in: world.geography.makers.draw(&plan.random), &plan.random)
    let buyers: [StoryFirm] = [.vektrasens, .trideka, .kedroluk, .uzelservis, .parfum]
    let consignee =
      plan.random.chance(0.5)
      ? world.population.named(plan.random.pick(buyers).rawValue)
      : world.population.draw(in: world.russia, &plan.random)
    let lots = plan.lots(
      1, within: Calendar.day(2022, 4, 4)...Calendar.day(2024, 12, 20), of: goods, size: plan.random.bell())
    return plan.ship(lots, goods, from: consignor, to: consignee, madeBy: maker)[0]
  }
}
