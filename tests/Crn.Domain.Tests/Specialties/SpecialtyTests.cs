using System.Globalization;
using Crn.Domain.Specialties;
using CsvHelper;
using NodaTime.Text;

namespace Crn.Domain.Tests.Specialties;

public class SpecialtyTests
{
    [Fact]
    public void Every_row_of_the_table_is_found_by_its_names_and_codes()
    {
        using var stream =
            typeof(SpecialtyTests).Assembly
            .GetManifestResourceStream(typeof(SpecialtyTests).Assembly.GetManifestResourceNames()
                .Single(n => n.Contains("specialties.csv", StringComparison.Ordinal)))!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var codes = new HashSet<string>();
        while (csv.Read())
        {
            var code = csv.GetField("code")!;
            var specialty = Specialty.FromCode(code);
            codes.Add(code);
            Assert.Equal(specialty, Specialty.Find(csv.GetField("name")!));
            Assert.Equal(specialty, Specialty.Find(code));
            Assert.Equal(csv.GetField("division"), Assert.Single(SpecialtyGroupings.Divisions, d => d.Members.Contains(specialty)).Name);
            Assert.Contains(specialty.Names,
                n => n.Name == csv.GetField("name") && n.From == LocalDatePattern.Iso.Parse(csv.GetField("valid from")!).Value);
            foreach (var predecessor in csv.GetField("predecessor names")!.Split(';')) Assert.Equal(specialty, Specialty.Find(predecessor));
        }

        Assert.Equal(codes.Order(StringComparer.Ordinal), Specialty.All.Select(s => s.Code));
        Assert.Equal(30, Specialty.All.Count);
    }

    [Theory]
    [InlineData("Infectious diseases and microbiology")]
    [InlineData("INFECTION")]
    [InlineData(" infectious diseases & microbiology ")]
    [InlineData("Infectious Diseases and Microbiology specialty group")]
    public void An_older_name_finds_infection(string name) => Assert.Equal(Specialty.Infection, Specialty.Find(name));

    [Fact]
    public void A_name_is_the_latest_evidenced_on_the_date()
    {
        Assert.Equal("Infectious diseases and microbiology", Specialty.Infection.NameOn(new LocalDate(2019, 3, 31)));
        Assert.Equal("Infection", Specialty.Infection.NameOn(new LocalDate(2019, 4, 1)));
        Assert.Null(Specialty.Infection.NameOn(new LocalDate(2014, 3, 31)));
    }

    [Fact]
    public void What_is_no_specialty_is_not_found()
    {
        Assert.Null(Specialty.Find("Alchemy"));
        Assert.Null(Specialty.Find(""));
        Assert.Throws<ArgumentException>(() => Specialty.FromCode("alchemy"));
        Assert.Throws<InvalidOperationException>(() => default(Specialty).Code);
    }

    [Property]
    public void Every_specialty_is_found_by_what_it_prints(Specialty specialty) =>
    Assert.Equal(specialty, Specialty.Find(specialty.ToString()));

    [Fact]
    public void A_local_network_may_hold_a_specialty_the_national_list_lacks()
    {
        var palliative = Specialty.Local("palliative-care", "Palliative care");
        Assert.False(palliative.IsNational);
        Assert.Equal("Palliative care", palliative.NameOn(new LocalDate(2019, 4, 1)));
        Assert.Empty(palliative.Names);
        Assert.Throws<ArgumentException>(() => Specialty.Local("stroke", "Stroke medicine"));
        Assert.Throws<ArgumentException>(() => Specialty.Local("brain-attack", "Stroke Research Network"));
    }

    [Fact]
    public void Groupings_are_not_one_tree()
    {
        Assert.Equal([1, 5, 4, 3, 7, 10], SpecialtyGroupings.Divisions.Select(d => d.Members.Count));
        Assert.Equal(Specialty.All, SpecialtyGroupings.Divisions.SelectMany(d => d.Members).Order());
        var cluster = SpecialtyGroupings.CancerSurgeryOralDentalCluster;
        Assert.Equal(3, SpecialtyGroupings.Divisions.Count(d => d.Members.Any(cluster.Members.Contains)));
        Assert.Equal(["Division 1", cluster.Name], SpecialtyGroupings.Of(Specialty.Cancer, new LocalDate(2018, 1, 1)).Select(g => g.Name));
        Assert.Empty(SpecialtyGroupings.Of(Specialty.Cancer, new LocalDate(2025, 1, 1)));
    }

    [Fact]
    public void Cancer_has_thirteen_sub_specialties() => Assert.Equal(13, SubSpecialty.Cancer.Count);

    [Theory]
    [InlineData("Anaesthesia", "anaesthesia-perioperative-pain")]
    [InlineData("Cardiovascular", "cardiovascular-disease")]
    [InlineData("Renal", "renal-disorders")]
    [InlineData("ENT", "ear-nose-throat")]
    [InlineData("Respiratory", "respiratory-disorders")]
    [InlineData("oncology", "cancer")]
    [InlineData("Neurology", "neurological-disorders")]
    [InlineData("Paediatrics", "children")]
    [InlineData("MSK", "musculoskeletal")]
    [InlineData("Obstetrics & Gynaecology", "reproductive-health-childbirth")]
    [InlineData("A&E", "trauma-emergency-care")]
    [InlineData("Elderly", "ageing")]
    [InlineData("COVID-19", "infection")]
    [InlineData("Obs & gynae", "reproductive-health-childbirth")]
    [InlineData("Asthma", "respiratory-disorders")]
    [InlineData("MH", "mental-health")]
    public void Case_spec_short_names(string text, string code)
    {
        Assert.Equal(code, Specialty.Find(text)?.Code);
        Assert.Equal(code, Specialty.Suggestions(text)[0].Code);
    }

    [Theory]
    [InlineData("Vascular", "cardiovascular-disease", "surgery")]
    [InlineData("Palliative care", "cancer", "primary-care")]
    [InlineData("Diabetes & endocrinology", "diabetes", "metabolic-endocrine")]
    [InlineData("Respiratry", "respiratory-disorders", null)]
    [InlineData("Gastroenterolgy", "gastroenterology", null)]
    [InlineData("Paediatric cardiology", "cardiovascular-disease", "children")]
    public void What_is_ambiguous_or_close_is_offered(string text, string one, string? other)
    {
        Assert.Null(Specialty.Find(text));
        var offered = Specialty.Suggestions(text).Select(specialty => specialty.Code).ToList();
        Assert.Contains(one, offered);
        if (other is not null) Assert.Contains(other, offered);
    }

    [Fact]
    public void Every_specialty_is_found_by_each_short_name_that_means_no_other_and_nothing_is_near_to_noise()
    {
        foreach (var (code, names) in SpecialtyShortNames.Rows)
        {
            Assert.All(names, name => Assert.Contains(code, Specialty.Suggestions(name).Select(specialty => specialty.Code)));
            Assert.All(names, name => Assert.True(Specialty.Find(name) is null || Specialty.Find(name)!.Value.Code == code, name));
        }

        Assert.Empty(Specialty.Suggestions("xqzw"));
        Assert.Empty(Specialty.Suggestions(""));
    }
}
