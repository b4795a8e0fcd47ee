import Entrepot

@main
struct EntrepotBenchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "make": try makeCommand(arguments: Array(arguments.dropFirst()))
    case "make-example": try makeExampleCommand(arguments: Array(arguments.dropFirst()))
    default: print("entrepot-benchmarks \(entrepotVersion)")
    }
  }
}
