import Entrepot

@main
struct EntrepotBenchmarks {
  static func main() { print("entrepot-benchmarks \(entrepotVersion)") }
}
