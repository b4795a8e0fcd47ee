import Entrepot
import Foundation

/// Measures the product, and makes the files to measure it with. Every benchmark prints its answer beside its time.
@main
struct EntrepotBenchmarks {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let rest = Array(arguments.dropFirst())
    do {
      switch arguments.first {
      case "make": try makeCommand(arguments: rest)
      case "names": try namesCommand(arguments: rest)
      case "calibration": try calibrationCommand(arguments: rest)
      case "comext": try comextCommand(arguments: rest)
      case "make-example": try makeExampleCommand(arguments: rest)
      case "reference": try referenceCommand(arguments: rest)
      case "detect": try detectCommand(arguments: rest)
      case "detect-once": try detectOnceCommand(arguments: rest)
      case "scale": try scaleCommand(arguments: rest)
      case "workers": try workersCommand(arguments: rest)
      case "quality": try qualityCommand(arguments: rest)
      case "weights": try weightsCommand(arguments: rest)
      default: print(usage)
      }
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }

  private static let usage = """
    entrepot-benchmarks \(entrepotVersion)
      reference FILE --task T0|T1|T2|T2b|T3|T4 [--workers N]   solve a reference task; the last line is JSON
      detect FILE [--workers N] [--rounds N]                   the whole pipeline, phase by phase
      scale [--rows N,N,...] [--tasks T4,detect]               time, CPU and memory at growing sizes
      workers FILE [--tasks T4,detect] [--most N]              the same with one worker, two, ...
      quality [--rows N] [--seeds N] [--layout L]              generate, detect, evaluate over seeds
      weights [--seeds N] [--table FILE] [--fit FILE]          the weights of lead scores, fitted to generated trade
      names [--names N] [--entries N]                          screening and resolution of invented names
      calibration [--sets N]                                   is the false discovery rate kept?
      comext [--rows N]                                        trade statistics in Eurostat's format, read beside shipments
      make FILE --rows N [--seed S] [--skew]                   write a synthetic file of any size
      make-example DIRECTORY                                   write the bundled example
    All but reference and make take --json FILE (appends a line for each figure) and --against FILE (prints ratios).
    """
}
