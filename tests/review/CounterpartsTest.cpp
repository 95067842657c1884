// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/Counterparts.h"

#include <gtest/gtest.h>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QList<Document> documentsOf(const QList<std::pair<QString, QString>>& namesAndKinds)
{
    QList<Document> documents;
    for (const auto& [name, kind] : namesAndKinds) {
        Document document;
        document.id = DocumentId(name);
        document.name = name;
        document.kind = KindId(kind);
        documents.append(document);
    }
    return documents;
}

QString counterpartIn(const QList<Document>& documents, qsizetype of)
{
    const auto* counterpart = counterpartOf(documents, documents[of]);
    return counterpart ? counterpart->name : QString();
}

} // namespace

TEST(Counterparts, areFoundByTheNameThatTheyShareBothWays)
{
    const std::pair<QString, QString> pairs[] = {
        {u"10a-学位证书.pdf"_s, u"10b-学位证书译文.pdf"_s},
        {u"学位证书.pdf"_s, u"学位证书（翻译件）.pdf"_s},
        {u"Diploma.pdf"_s, u"Diploma - translation.PDF"_s},
        {u"diploma_original.pdf"_s, u"Translation of the Diploma.pdf"_s},
        {u"材料/无犯罪记录 英文.pdf"_s, u"材料/无犯罪记录 中译本.pdf"_s},
    };
    for (const auto& [original, translation] : pairs) {
        const auto documents =
            documentsOf({{original, u"education"_s}, {u"护照.pdf"_s, u"passport"_s}, {translation, {}}});
        EXPECT_EQ(translation, counterpartIn(documents, 0)) << original.toStdString();
        EXPECT_EQ(original, counterpartIn(documents, 2)) << translation.toStdString();
        EXPECT_EQ(QString(), counterpartIn(documents, 1));
    }
}

TEST(Counterparts, areTheOnlyTwoOfTheirKind)
{
    auto documents = documentsOf({{u"scan1.pdf"_s, u"education"_s}, {u"译文.pdf"_s, u"education"_s}});
    EXPECT_EQ(u"译文.pdf"_s, counterpartIn(documents, 0));
    documents += documentsOf({{u"scan2.pdf"_s, u"education"_s}});
    EXPECT_EQ(QString(), counterpartIn(documents, 1)) << "of which of the two?";
}

TEST(Counterparts, areNoneWhereNobodyCanTell)
{
    const auto twice = documentsOf({{u"合同.pdf"_s, {}}, {u"合同译文.pdf"_s, {}}, {u"合同 翻译件.pdf"_s, {}}});
    EXPECT_EQ(QString(), counterpartIn(twice, 0));
    const auto other = documentsOf({{u"合同.pdf"_s, u"contract"_s}, {u"护照译文.pdf"_s, u"passport"_s}});
    EXPECT_EQ(QString(), counterpartIn(other, 0));
}

} // namespace pingshen
