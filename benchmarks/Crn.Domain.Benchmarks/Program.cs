using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Crn.Domain.Benchmarks;
using Crn.Domain.Benchmarks.Goals;
using Crn.Domain.Benchmarks.Growth;
using Crn.Domain.Benchmarks.Recruitment;

if (args is ["--first-call"])
{
    FirstCalls.Print();
    return;
}

if (args is ["portfolio", .. var studies])
{
    PortfolioRun.Print(studies);
    return;
}

if (args is ["goals", .. var words])
{
    GoalTable.Run(words);
    return;
}

if (args is ["growth", .. var asked])
{
    GrowthTable.Run(asked);
    return;
}

// Each run builds a program of its own in a process of its own. It takes the library as the samples do, without analysis, and a busy
// machine of two cores may take longer for it than the two minutes that the harness allows.
var config = ManualConfig.Create(DefaultConfig.Instance)
    .WithBuildTimeout(TimeSpan.FromMinutes(10))
    .AddJob(Job.Default.WithArguments([new MsBuildArgument("/p:Unchecked=true"), new MsBuildArgument("/p:RunAnalyzers=false")])
        .AsMutator());
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
