internal import Trade

/// The legs of all leads on a map: curves from country to country, as wide as what was declared.
///
/// Coordinates are thirds of a degree, as in the outlines: x = 3 (180 + longitude), y = 3 (84 − latitude).
struct WorldMap {
  let legs: CountryLegs
  let title: String
  /// What the two kinds of legs are called.
  var first = "to hubs", last = "to the destination"
  /// Currency of the values; and whether legs are shipments, which are counted.
  var currency = "USD", hasShipments = true
  /// Countries drawn larger than others, by code: 0...1.
  var weights: [String: Double] = [:]
  /// Legs that are drawn; the table has all.
  static let shown = 60

  /// The outlines, to be written once in a page that has maps.
  static var land: HTML {
    let lines = String(decoding: PackageResources.world_txt, as: UTF8.self).split(separator: "\n")
    let path = lines.filter { !$0.hasPrefix("#") }.joined()
    return
      "<svg width=0 height=0 class=defs aria-hidden=true focusable=false><defs><path id=land d=\"\(HTML(markup: path))\"/></defs></svg>\n"
  }

  struct Point: Equatable {
    var x: Double, y: Double
  }

  /// The middle of a country on the map.
  static func place(_ code: String) -> Point? {
    guard let centre = CountryCode(code)?.centre else { return nil }
    return Point(x: 3 * (180 + centre.longitude), y: 3 * (84 - centre.latitude))
  }

  /// Map and table; the table alone where no country has a place.
  var html: HTML {
    let ranked = legs.ranked
    guard !ranked.isEmpty else { return .none }
    let drawn = ranked.filter { WorldMap.place($0.leg.from) != nil && WorldMap.place($0.leg.to) != nil }
      .prefix(WorldMap.shown)
    return (drawn.isEmpty ? .none : figure(Array(drawn))) + table(ranked)
  }

  private func figure(_ drawn: [(leg: CountryLegs.Leg, amount: CountryLegs.Amount)]) -> HTML {
    let codes = Set(drawn.flatMap { [$0.leg.from, $0.leg.to] }).sorted()
    let points = codes.compactMap { code in WorldMap.place(code).map { (code: code, point: $0) } }
    let view = MapView(points.map(\.point))
    let scale = view.width / 960
    let most = drawn.map { Double($0.amount.cents ?? 0) }.max() ?? 0
    var svg: HTML =
      "<figure class=map><div class=scroll role=region tabindex=0 aria-label=\"Map, scrolls sideways\"><svg role=img viewBox=\"\(view.x) \(view.y) \(view.width) \(view.height)\" width=960 height=\"\(view.height / scale)\" style=\"--u:\(scale)px\"><title>\(title)</title><desc>\(description(drawn))</desc><rect class=sea x=\"\(view.x)\" y=\"\(view.y)\" width=\"\(view.width)\" height=\"\(view.height)\"/><use href=#land class=land />"
    for (leg, amount) in drawn.reversed() {
      svg += curve(leg, amount, most, scale)
    }
    for (code, point) in points {
      svg +=
        "<circle class=ct cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"\((3.5 + 8 * max(0, weights[code] ?? 0).squareRoot()) * scale)\"><title>\(countryName(code))</title></circle>"
    }
    for label in MapLabels(points.map { (text: $0.code, at: $0.point) }, unit: scale).placed {
      svg += "<text class=lb x=\"\(label.x)\" y=\"\(label.y)\">\(label.text)</text>"
    }
    svg +=
      "</svg></div><figcaption><span class=\"k l1\"></span> \(first) <span class=\"k l2\"></span> \(last); width by \(hasShipments ? "declared " : "")value\(weights.isEmpty ? "" : "; a hub is as large as what it sent on"). Outlines: Natural Earth, public domain; a country stands at about its middle.</figcaption></figure>\n"
    return svg
  }

  private func curve(
    _ leg: CountryLegs.Leg, _ amount: CountryLegs.Amount, _ most: Double, _ scale: Double
  ) -> HTML {
    guard let a = WorldMap.place(leg.from), let b = WorldMap.place(leg.to) else { return .none }
    let share = most > 0 ? Double(amount.cents ?? 0) / most : 0
    let width = ((leg.isLast ? 1.4 : 1) + (leg.isLast ? 6 : 2.5) * max(0, share).squareRoot()) * scale
    let words = "\(countryName(leg.from)) → \(countryName(leg.to)): \(text(amount))"
    let kind: HTML = leg.isLast ? "l2" : "l1"
    if a == b {
      let r = 7 * scale
      return
        "<circle class=\(kind) cx=\"\(a.x)\" cy=\"\(a.y - r)\" r=\"\(r)\" stroke-width=\"\(width)\"><title>\(words)</title></circle>"
    }
    let bend = 0.18
    let middle = Point(
      x: (a.x + b.x) / 2 + (b.y - a.y) * bend, y: (a.y + b.y) / 2 - (b.x - a.x) * bend)
    return
      "<path class=\(kind) d=\"M\(a.x) \(a.y)Q\(middle.x) \(middle.y) \(b.x) \(b.y)\" stroke-width=\"\(width)\"><title>\(words)</title></path>"
  }

  private func description(_ drawn: [(leg: CountryLegs.Leg, amount: CountryLegs.Amount)]) -> String {
    let first = drawn.prefix(3).map { "\(countryName($0.leg.from)) to \(countryName($0.leg.to))" }
    return
      "\(counted(drawn.count, "leg")) between countries, the largest \(first.joined(separator: ", ")). A table below has them all."
  }

  private func text(_ amount: CountryLegs.Amount) -> String {
    (hasShipments ? "\(counted(amount.shipments, "shipment")), " : "")
      + "\(wholeDollars(amount.cents)) \(currency)"
  }

  private func table(_ ranked: [(leg: CountryLegs.Leg, amount: CountryLegs.Amount)]) -> HTML {
    var table = MarkupTable(
      caption: "Legs by country, most value first",
      columns: [
        .init("From"), .init("To"), .init("Leg"),
      ] + (hasShipments ? [.init("Shipments", isNumber: true)] : []) + [
        .init("Value, \(currency)", isNumber: true)
      ])
    table.rows = ranked.map { leg, amount in
      .init(
        [
          "\(HTML.country(leg.from)) \(countryName(leg.from))",
          "\(HTML.country(leg.to)) \(countryName(leg.to))",
          leg.isLast ? "\(last)" : first == "to hubs" ? "to a hub" : "\(first)",
        ] + (hasShipments ? ["\(grouped(amount.shipments))"] : []) + ["\(wholeDollars(amount.cents))"])
    }
    return "<details><summary>Legs by country as a table</summary>\(table.html)</details>\n"
  }
}

/// The part of the world that a map shows: all its points with room around them, never less than a quarter of the world's
/// width, and no wider than it needs to be high.
struct MapView: Equatable {
  var x = 0.0, y = 0.0, width = 1_080.0, height = 432.0

  init(_ points: [WorldMap.Point]) {
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return }
    let least = 270.0
    let margin = 0.12
    var wide = max(least, (right - left) * (1 + 2 * margin), (bottom - top) * (1 + 2 * margin) * 2)
    wide = min(1_080, wide)
    let high = min(432, max(wide / 2.6, (bottom - top) * (1 + 2 * margin)))
    width = wide
    height = high
    x = min(1_080 - wide, max(0, (left + right) / 2 - wide / 2))
    y = min(432 - high, max(0, (top + bottom) / 2 - high / 2))
  }
}

/// Labels beside points, where they meet neither each other nor a point; those that find no place are left out.
struct MapLabels {
  struct Label: Equatable {
    var text: String, x: Double, y: Double
  }
  private(set) var placed: [Label] = []

  /// - Parameter unit: A pixel in the units of the map.
  init(_ points: [(text: String, at: WorldMap.Point)], unit: Double) {
    var taken = points.map { point in
      Area(x: point.at.x - 4 * unit, y: point.at.y - 4 * unit, width: 8 * unit, height: 8 * unit)
    }
    let (wide, high) = (19 * unit, 12 * unit)
    for (text, at) in points {
      let places = [
        (at.x + 6 * unit, at.y + 4 * unit), (at.x - 6 * unit - wide, at.y + 4 * unit),
        (at.x - wide / 2, at.y - 7 * unit), (at.x - wide / 2, at.y + 16 * unit),
      ]
      for (x, y) in places {
        let area = Area(x: x, y: y - 10 * unit, width: wide, height: high)
        if taken.contains(where: { $0.meets(area) }) { continue }
        taken.append(area)
        placed.append(Label(text: text, x: x, y: y))
        break
      }
    }
  }

  private struct Area {
    var x: Double, y: Double, width: Double, height: Double
    func meets(_ other: Area) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }
  }
}
