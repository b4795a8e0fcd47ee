public import Trade

/// What was in force under a regime on one day; what hangs on an unknown first day stands apart.
public struct RegimeSnapshot: Sendable {
  /// Things that certainly held, and those that may have.
  public struct Held<Thing: Sendable>: Sendable {
    /// In force, in the order of the regime.
    public var certain: [Thing] = []
    /// Perhaps in force: their first day, or that of what replaced them, is not known.
    public var open: [Thing] = []
  }
  /// The lines of one list that stood on it.
  public struct Goods: Sendable {
    /// The list.
    public let list: GoodsList
    /// Its lines on the day.
    public let lines: Held<GoodsList.Entry>
  }
  /// The regime and the day.
  public let regime: Regime, day: Day
  /// Measures in force.
  public let measures: Held<Measure>
  /// Each list with the lines that stood on it.
  public let goods: [Goods]
  /// Exemptions in force: those that others had replaced are left out.
  public let exemptions: Held<Exemption>
  /// Countries that were in the coalition.
  public let coalition: Held<CountryCode>
  /// The latest event up to the day.
  public let lastEvent: RegimeEvent?

  /// Looks at every part of the regime on `day`.
  public init(_ regime: Regime, on day: Day) {
    (self.regime, self.day) = (regime, day)
    measures = RegimeSnapshot.held(regime.measures) { $0.period.contains(day) }
    goods = regime.goods.map { list in
      Goods(list: list, lines: RegimeSnapshot.held(list.codes) { $0.period.contains(day) })
    }
    let inForce = Exemptions(regime.exemptions).inForce(on: day)
    exemptions = RegimeSnapshot.held(Array(zip(regime.exemptions, inForce))) { $0.1 }.map(\.0)
    coalition = RegimeSnapshot.held(regime.coalition) { regime.isInCoalition($0, on: day) }
    lastEvent = regime.events.last { $0.day <= day }
  }

  private static func held<Thing>(_ things: [Thing], _ holds: (Thing) -> Bool?) -> Held<Thing> {
    var held = Held<Thing>()
    for thing in things {
      switch holds(thing) {
      case true?: held.certain.append(thing)
      case nil: held.open.append(thing)
      case false?: continue
      }
    }
    return held
  }
}

extension RegimeSnapshot.Held {
  fileprivate func map<Other>(_ change: (Thing) -> Other) -> RegimeSnapshot.Held<Other> {
    RegimeSnapshot.Held<Other>(certain: certain.map(change), open: open.map(change))
  }
}
