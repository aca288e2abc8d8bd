using BenchmarkDotNet.Running;
using Crn.Domain.Benchmarks;

if (args is ["--first-call"]) FirstCalls.Print();
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
