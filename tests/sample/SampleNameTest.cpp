// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/SamplePlan.h"
#include "core/classify/Classifier.h"
#include "tests/support/Printers.h"

#include <gtest/gtest.h>

namespace pingshen {

TEST(SampleNames, areClassifiedByTheirNameAlone)
{
    const auto plan = samplePlan();
    ASSERT_OK(plan);
    const Classifier classifier;
    for (const auto& package : plan->packages) {
        for (const auto& document : package.documents) {
            EXPECT_EQ(document.kind, classifier.classify(document.file).kind) << document.file.toStdString();
        }
    }
}

} // namespace pingshen
