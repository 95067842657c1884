// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingText.h"

#include "core/domain/Fields.h"
#include "ui/text/Labels.h"

#include "tests/text/Wording.h"

#include <QMetaEnum>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace pingshen::test;

namespace {

/// What the sentences name outside of brackets.
const QJsonObject needed{{u"kind"_s, u"passport"_s},
                         {u"field"_s, u"passport"_s},
                         {u"encoding"_s, u"GB18030"_s},
                         {u"count"_s, 3},
                         {u"content"_s, u"docx"_s}};

QJsonObject everything()
{
    auto args = needed;
    for (const auto& name :
         {u"pages"_s,  u"of"_s,         u"count"_s,   u"original"_s, u"maximumBytes"_s, u"interval"_s,
          u"other"_s,  u"confidence"_s, u"slot"_s,    u"first"_s,    u"second"_s,       u"detail"_s,
          u"name"_s,   u"limit"_s,      u"target"_s,  u"entry"_s,    u"interval"_s,     u"value"_s,
          u"option"_s, u"points"_s,     u"maximum"_s, u"sum"_s,      u"threshold"_s,    u"language"_s,
          u"id"_s,     u"what"_s,       u"fields"_s,  u"method"_s}) {
        args.insert(name, u"7"_s);
    }
    return args;
}

template<class Enum>
void expectLabels(std::initializer_list<Enum> values)
{
    QSet<QString> labels;
    for (const auto value : values) {
        const auto chinese = labelOf(value, Phrasebook(Language::Chinese));
        EXPECT_TRUE(holdsChinese(chinese)) << qPrintable(chinese);
        const auto english = labelOf(value, Phrasebook(Language::English));
        EXPECT_FALSE(english.isEmpty() || holdsChinese(english));
        labels << chinese << english;
    }
    EXPECT_EQ(2 * values.size(), static_cast<size_t>(labels.size()));
}

} // namespace

TEST(FindingText, isASentenceForEveryCodeInBothLanguages)
{
    const auto codes = QMetaEnum::fromType<Finding::Code>();
    for (const auto language : bothLanguages) {
        for (int i = 0; i < codes.keyCount(); ++i) {
            Finding finding{static_cast<Finding::Code>(codes.value(i)), Finding::Severity::Warning, u"a.pdf"_s, needed};
            expectSentence(findingText(finding, Phrasebook(language)), language);
            finding.args = everything();
            expectSentence(findingText(finding, Phrasebook(language)), language);
        }
    }
}

TEST(FindingText, speaksTheLanguageOfATextInBoth)
{
    const Finding finding{Finding::Code::NotPublished,
                          Finding::Severity::Info,
                          {},
                          {{u"what"_s, QJsonObject{{u"zh"_s, u"博士"_s}, {u"en"_s, u"Doctorate"_s}}}}};
    EXPECT_TRUE(findingText(finding, Phrasebook(Language::Chinese)).contains(u"博士"_s));
    EXPECT_TRUE(findingText(finding, Phrasebook(Language::English)).contains(u"Doctorate"_s));
    const Finding missing{
        Finding::Code::TranslationMissing, Finding::Severity::Warning, {}, {{u"language"_s, u"zh"_s}}};
    EXPECT_TRUE(findingText(missing, Phrasebook(Language::English)).contains(u"in 中文"_s));
}

TEST(FindingText, namesAKindAsTheRubricDoes)
{
    Rubric rubric;
    rubric.documents = {
        {KindId(u"passport"_s), u"6"_s, {u"有效护照"_s, u"Valid passport"_s, Provenance::Official}, true}};
    const Finding finding{Finding::Code::KindMissing, Finding::Severity::Warning, {}, {{u"kind"_s, u"passport"_s}}};
    EXPECT_TRUE(findingText(finding, Phrasebook(Language::Chinese), &rubric).contains(u"有效护照"_s));
    EXPECT_TRUE(findingText(finding, Phrasebook(Language::English), &rubric).contains(u"Valid passport"_s));
    EXPECT_TRUE(findingText(finding, Phrasebook(Language::English)).contains(u": passport."_s));
}

TEST(FindingText, saysSeveralOfOneCodeOnce)
{
    const Finding scan{Finding::Code::NoTextLayer, Finding::Severity::Info, u"a.pdf"_s, {}};
    EXPECT_EQ(u"13 documents are scans. They can be read; searching requires text recognition."_s,
              groupText({{scan, scan}, 13}, Phrasebook(Language::English)));
    EXPECT_EQ(QString(), groupText({{scan}, 1}, Phrasebook(Language::English)));
    const auto codes = QMetaEnum::fromType<Finding::Code>();
    for (int i = 0; i < codes.keyCount(); ++i) {
        const Finding finding{static_cast<Finding::Code>(codes.value(i)), Finding::Severity::Warning, {}, {}};
        for (const auto language : bothLanguages) {
            const auto text = groupText({{finding}, 60'000}, Phrasebook(language));
            if (!text.isEmpty()) {
                expectSentence(text, language);
                EXPECT_TRUE(text.contains(u"60,000"_s)) << qPrintable(text);
            }
        }
    }
}

TEST(FindingText, namesInAListWhatDistinguishesTheItems)
{
    const Phrasebook english(Language::English);
    const Finding twin{
        Finding::Code::DuplicateContent, Finding::Severity::Warning, u"b.pdf"_s, {{u"other"_s, u"a.pdf"_s}}};
    EXPECT_EQ(u"b.pdf \u2013 a.pdf"_s, groupItemText(twin, english));
    const Finding word{Finding::Code::NotAPdf, Finding::Severity::Warning, u"c"_s, {{u"content"_s, u"docx"_s}}};
    EXPECT_EQ(u"c \u2013 a Word document"_s, groupItemText(word, english));
    EXPECT_EQ(u"d.pdf"_s, groupItemText({Finding::Code::PdfEmpty, Finding::Severity::Error, u"d.pdf"_s, {}}, english));
    const Finding broken{
        Finding::Code::NameHidesCharacters, Finding::Severity::Warning, u"a_b.pdf"_s, {{u"original"_s, u"a\nb.pdf"_s}}};
    EXPECT_FALSE(groupItemText(broken, english).contains(u'\n')) << "no name makes lines of its own";
}

TEST(Labels, nameEveryStateInBothLanguages)
{
    expectLabels({DocumentStatus::Readable, DocumentStatus::PasswordNeeded, DocumentStatus::Damaged,
                  DocumentStatus::Empty, DocumentStatus::NotAPdf, DocumentStatus::TooLarge});
    expectLabels({SheetState::Draft, SheetState::Submitted, SheetState::Returned});
    expectLabels(
        {OriginalState::NotAsked, OriginalState::SeenMatches, OriginalState::Differs, OriginalState::NotShown});
    expectLabels({Conclusion::None, Conclusion::Consistent, Conclusion::PartlyConsistent, Conclusion::Inconsistent,
                  Conclusion::NeedsSupplement});
    expectLabels({Finding::Severity::Info, Finding::Severity::Warning, Finding::Severity::Error});
}

TEST(Labels, nameEveryKindOfEditInBothLanguages)
{
    const auto kinds = QMetaEnum::fromType<EditKind::Value>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const auto kind = static_cast<EditKind::Value>(kinds.value(i));
        EXPECT_TRUE(holdsChinese(labelOf(kind, Phrasebook(Language::Chinese))));
        EXPECT_FALSE(labelOf(kind, Phrasebook(Language::English)).isEmpty());
    }
}

TEST(Labels, nameTheFieldsOfAnEdit)
{
    EXPECT_EQ(u"护照号码"_s, fieldLabel(u"passportNumber"_s, Phrasebook(Language::Chinese)));
    EXPECT_EQ(u"Reason"_s, fieldLabel(u"reason"_s, Phrasebook(Language::English)));
    for (const auto& rows : {applicantFieldRows(), visitFieldRows(), scoreFieldRows(), originalFieldRows(),
                             noteFieldRows(), documentFieldRows(), personFieldRows(), personMergeRows()}) {
        for (const auto& row : rows) {
            for (const auto language : {Language::Chinese, Language::English}) {
                EXPECT_NE(QString(row.name), fieldLabel(QString(row.name), Phrasebook(language)));
            }
        }
    }
    EXPECT_EQ(u"option.phd.points"_s, fieldLabel(u"option.phd.points"_s, Phrasebook(Language::English)));
}

} // namespace pingshen::ui
