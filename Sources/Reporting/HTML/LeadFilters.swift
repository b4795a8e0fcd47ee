/// The filters above the leads; hidden until the script that serves them runs.
struct LeadFilters {
  private var countries: Set<String> = [], goods: [String: String] = [:], tiers: Set<String> = []
  private var grades: Set<String> = []
  private var destinations: [(id: String, title: String)] = []
  private var hasScores = false, hasLists = false, hasDiscoveries = false
  private var count = 0

  init(_ report: Report) {
    for destination in report.destinations {
      destinations.append((destination.regime, destination.places))
      if let leads = destination.leads, !leads.isEmpty {
        hasScores = true
        for lead in leads {
          add(lead.firm.country, lead.goods, lead.goodsText, lead.tier, lead.grade)
          if lead.firm.listed != nil { hasLists = true }
          if lead.test != nil { hasDiscoveries = true }
        }
      } else {
        for route in destination.routes {
          add(route.hubCountry, route.goods, route.goodsText, route.tier, route.grade)
          if route.stops.contains(where: { $0.matches != nil }) { hasLists = true }
        }
      }
    }
  }

  private mutating func add(
    _ country: String, _ code: String, _ text: String?, _ tier: String?, _ grade: RouteReport.Grade?
  ) {
    count += 1
    if !country.isEmpty { countries.insert(country) }
    goods[code] = text ?? ""
    if let tier { tiers.insert(tier) }
    if let grade { grades.insert(grade.rawValue) }
  }

  var form: HTML {
    guard count > 1 else { return .none }
    var form: HTML = """
      <form id=filters role=search aria-label="Filter leads" hidden>
      <div class=fields>
      <label class=wide>Text <input type=search id=q autocomplete=off></label>

      """
    form += choice("country", "Hub country", countries.sorted().map { ($0, "\($0) \(countryName($0))") })
    form += choice(
      "goods", "Goods",
      goods.sorted { $0.key < $1.key }.map {
        ($0.key, middleTruncated(visibleText("\($0.key) \($0.value)"), to: 48))
      })
    form += choice("tier", "Tier", tiers.sorted().map { ($0, $0) })
    form += choice("grade", "Grade at least", grades.sorted().map { ($0, $0) })
    if destinations.count > 1 {
      form += choice("dest", "Destination", destinations.map { ($0.id, $0.title) })
    }
    if hasScores {
      form +=
        "<label>Score at least <input type=number id=score min=0 max=1 step=0.05 inputmode=decimal></label>\n"
    }
    if hasLists { form += "<label class=tick><input type=checkbox id=listed> may be on a list</label>\n" }
    if hasDiscoveries {
      form += "<label class=tick><input type=checkbox id=found> discoveries only</label>\n"
    }
    form += """
      </div>
      <p class=acts><output id=count role=status aria-live=polite></output>
      <button type=reset>Clear filters</button> <button type=button id=open>Open all</button> <button type=button id=close>Close all</button></p>
      </form>

      """
    return form
  }

  private func choice(_ id: HTML, _ title: String, _ options: [(value: String, text: String)]) -> HTML {
    guard options.count > 1 else { return .none }
    let all = options.map { "<option value=\"\($0.value)\">\($0.text)" as HTML }.joined()
    return "<label>\(title) <select id=\(id)><option value=\"\">all\(all)</select></label>\n"
  }
}

extension RouteReport {
  /// Country of the last hub, or of a relay's consignor.
  var hubCountry: String { shippingStops.dropLast().last?.country ?? "" }
}
