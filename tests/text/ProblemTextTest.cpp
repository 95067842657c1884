// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ProblemText.h"

#include "tests/text/Wording.h"

#include <QMetaEnum>

namespace pingshen::ui {

using namespace Qt::StringLiterals;
using namespace pingshen::test;

TEST(ProblemText, isASentenceForEveryCodeInBothLanguages)
{
    const auto codes = QMetaEnum::fromType<VaultProblem::Code>();
    for (const auto language : bothLanguages) {
        for (int i = 0; i < codes.keyCount(); ++i) {
            VaultProblem problem{static_cast<VaultProblem::Code>(codes.value(i)), u"3f2a/17"_s, {}};
            expectSentence(problemText(problem, Phrasebook(language)), language);
            problem.args = {{u"detail"_s, u"page 7"_s}, {u"count"_s, 3}};
            const auto text = problemText(problem, Phrasebook(language));
            expectSentence(text, language);
            const bool isAboutAll = problem.code == VaultProblem::Code::DatabaseCorrupt;
            EXPECT_EQ(!isAboutAll, text.contains(u"3f2a/17"_s)) << qPrintable(text);
        }
    }
}

} // namespace pingshen::ui
